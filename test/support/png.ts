import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { openPdf } from '../../shared/models/pdf/document';
import { encodePng } from '../../shared/models/pdf/png';
import type { RgbImage } from '../../shared/models/pdf/render-sheet';
import { pdfEngine } from '../../shared/models/pdf/wasm-file';

/** The pixels of a PNG, read by another's code: pdfkit puts it on a page of its size, which PDFium draws. */
export async function decodePng(png: Buffer): Promise<RgbImage> {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const document = new PDFDocument({ size: [width, height], margin: 0 });
  document.image(png, 0, 0, { width, height });
  document.end();
  const image = openPdf(pdfEngine(), await buffer(document)).renderSheet(1, () => ({ width, height, shapes: [] }));
  if ('fails' in image) throw new Error(image.fails);
  return image;
}

/** Red, green and blue at a place, in pixels from the top left. */
export const pixelAt = ({ width, pixels }: RgbImage, x: number, y: number): number[] => {
  const from = (Math.floor(y) * width + Math.floor(x)) * 3;
  return [...pixels.subarray(from, from + 3)];
};

/** A page whose image is noise in colours, laid askew so that no two rows are alike: no PNG is small. The file is under the 4 MB of a form. */
export async function noisePdf(): Promise<Buffer> {
  const side = 1000;
  const pixels = createHash('shake256', { outputLength: side * side * 3 })
    .update('noise')
    .digest();
  const document = new PDFDocument({ size: [side, side], margin: 0 });
  document.rotate(7).image(encodePng({ width: side, height: side, pixels }), 0, 0, { width: side });
  document.end();
  return buffer(document);
}
