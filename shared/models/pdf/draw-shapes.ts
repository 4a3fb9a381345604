import type { Pdfium } from './pdfium';
import type { PathShape, Segment, Shape, TextShape } from './shapes';

type Image = { bitmap: number; width: number; height: number };

const FONT = 'Helvetica-Bold';
const NO_FILL = 0; // FPDF_FILLMODE_*
const WINDING = 2;
const OPAQUE = 255;
const IN_RGB = 0x10; // FPDF_REVERSE_BYTE_ORDER

/** Draws shapes over an image of RGB bytes: as a page of their own, a point for each pixel, so that nothing of the page below touches them. */
export function drawShapes(pdfium: Pdfium, { bitmap, width, height }: Image, shapes: readonly Shape[]): void {
  const { exports } = pdfium;
  const document = exports.FPDF_CreateNewDocument();
  const page = exports.FPDFPage_New(document, 0, width, height);
  for (const shape of shapes) {
    const object = 'text' in shape ? textObject(pdfium, document, shape, height) : pathObject(pdfium, shape, height);
    exports.FPDFPage_InsertObject(page, object);
  }
  exports.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, IN_RGB);
  exports.FPDF_ClosePage(page);
  exports.FPDF_CloseDocument(document);
}

function pathObject(pdfium: Pdfium, { path, stroke, fill }: PathShape, height: number): number {
  const { exports } = pdfium;
  const object = exports.FPDFPageObj_CreateNewPath(0, 0);
  for (const segment of path) addSegment(pdfium, object, segment, height);
  exports.FPDFPath_SetDrawMode(object, fill === undefined ? NO_FILL : WINDING, stroke === undefined ? 0 : 1);
  if (fill !== undefined) exports.FPDFPageObj_SetFillColor(object, ...fill.colour, Math.round(fill.opacity * OPAQUE));
  if (stroke === undefined) return object;
  exports.FPDFPageObj_SetStrokeColor(object, ...stroke.colour, OPAQUE);
  exports.FPDFPageObj_SetStrokeWidth(object, stroke.width);
  const { dash } = stroke;
  if (dash !== undefined) {
    withBytes(pdfium, new Uint8Array(Float32Array.of(dash, dash).buffer), (array) =>
      exports.FPDFPageObj_SetDashArray(object, array, 2, 0),
    );
  }
  return object;
}

function addSegment({ exports }: Pdfium, path: number, segment: Segment, height: number): void {
  switch (segment[0]) {
    case 'M':
      exports.FPDFPath_MoveTo(path, segment[1], height - segment[2]);
      break;
    case 'L':
      exports.FPDFPath_LineTo(path, segment[1], height - segment[2]);
      break;
    case 'C': {
      const [, x1, y1, x2, y2, x, y] = segment;
      exports.FPDFPath_BezierTo(path, x1, height - y1, x2, height - y2, x, height - y);
      break;
    }
    case 'Z':
      exports.FPDFPath_Close(path);
  }
}

function textObject(pdfium: Pdfium, document: number, { text, x, y, size, colour }: TextShape, height: number): number {
  const { exports } = pdfium;
  const object = withBytes(pdfium, Buffer.from(`${FONT}\0`), (font) =>
    exports.FPDFPageObj_NewTextObj(document, font, size),
  );
  withBytes(pdfium, Buffer.from(`${text}\0`, 'utf16le'), (wide) => exports.FPDFText_SetText(object, wide));
  exports.FPDFPageObj_SetFillColor(object, ...colour, OPAQUE);
  exports.FPDFPageObj_Transform(object, 1, 0, 0, 1, x, height - y);
  return object;
}

/** Lends PDFium a copy of the bytes for one call. */
function withBytes<T>({ exports, bytes }: Pdfium, content: Uint8Array, use: (address: number) => T): T {
  const address = exports.malloc(content.length);
  bytes().set(content, address);
  const value = use(address);
  exports.free(address);
  return value;
}
