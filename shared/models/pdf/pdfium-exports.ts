/**
 * The functions of pdfium.wasm that the models call, by their C names (public/fpdfview.h, fpdf_text.h, fpdf_doc.h, fpdf_edit.h, fpdf_ppo.h, fpdf_save.h and fpdf_attachment.h of PDFium).
 * Every argument is a number: a size, an index, or an address in the module's memory, 0 for none.
 */
export interface PdfiumFunctions {
  malloc(size: number): number;
  free(address: number): void;
  setThrew(threw: number, value: number): void;
  emscripten_stack_get_current(): number;
  _emscripten_stack_restore(address: number): void;
  __wasm_call_ctors(): void;
  PDFium_Init(): void;

  FPDF_LoadMemDocument(data: number, size: number, password: number): number;
  FPDF_GetLastError(): number;
  FPDF_GetPageCount(document: number): number;
  FPDF_GetPageSizeByIndexF(document: number, index: number, size: number): number;
  FPDF_LoadPage(document: number, index: number): number;
  FPDF_ClosePage(page: number): void;
  FPDF_GetPageBoundingBox(page: number, rect: number): number;
  FPDFPage_GetRotation(page: number): number;

  FPDFText_LoadPage(page: number): number;
  FPDFText_ClosePage(text: number): void;
  FPDFText_CountChars(text: number): number;
  FPDFText_GetUnicode(text: number, index: number): number;
  FPDFText_GetLooseCharBox(text: number, index: number, rect: number): number;

  FPDFPage_CountObjects(page: number): number;
  FPDFPage_GetObject(page: number, index: number): number;
  FPDFPageObj_GetType(object: number): number;
  FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  FPDFPageObj_CountMarks(object: number): number;
  FPDFPageObj_GetMark(object: number, index: number): number;
  FPDFPageObjMark_GetName(mark: number, buffer: number, size: number, needed: number): number;
  FPDFPageObjMark_GetParamStringValue(mark: number, key: number, buffer: number, size: number, needed: number): number;
  FPDFImageObj_GetImagePixelSize(image: number, width: number, height: number): number;
  FPDFFormObj_CountObjects(form: number): number;
  FPDFFormObj_GetObject(form: number, index: number): number;
  FPDFPath_CountSegments(path: number): number;
  FPDFPath_GetPathSegment(path: number, index: number): number;
  FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number;
  FPDFPathSegment_GetType(segment: number): number;

  FPDFBookmark_GetFirstChild(document: number, bookmark: number): number;
  FPDFBookmark_GetNextSibling(document: number, bookmark: number): number;
  FPDFBookmark_GetTitle(bookmark: number, buffer: number, size: number): number;
  FPDFBookmark_GetDest(document: number, bookmark: number): number;
  FPDFBookmark_GetAction(bookmark: number): number;
  FPDFAction_GetDest(document: number, action: number): number;
  FPDFDest_GetDestPageIndex(document: number, destination: number): number;
  FPDFDoc_GetAttachmentCount(document: number): number;
  FPDFDoc_GetAttachment(document: number, index: number): number;
  FPDFAttachment_GetName(attachment: number, buffer: number, size: number): number;
  FPDFAttachment_GetFile(attachment: number, buffer: number, size: number, needed: number): number;

  FPDF_GetPageWidthF(page: number): number;
  FPDF_GetPageHeightF(page: number): number;
  FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    x: number,
    y: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ): number;
  FPDFBitmap_CreateEx(width: number, height: number, format: number, pixels: number, stride: number): number;
  FPDFBitmap_FillRect(bitmap: number, x: number, y: number, width: number, height: number, colour: number): number;
  FPDFBitmap_Destroy(bitmap: number): void;
  FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;

  FPDF_CreateNewDocument(): number;
  FPDF_CloseDocument(document: number): void;
  FPDFPage_New(document: number, index: number, width: number, height: number): number;
  FPDFPage_InsertObject(page: number, object: number): void;
  FPDFPageObj_CreateNewPath(x: number, y: number): number;
  FPDFPath_MoveTo(path: number, x: number, y: number): number;
  FPDFPath_LineTo(path: number, x: number, y: number): number;
  FPDFPath_BezierTo(path: number, x1: number, y1: number, x2: number, y2: number, x: number, y: number): number;
  FPDFPath_Close(path: number): number;
  FPDFPath_SetDrawMode(path: number, fill: number, stroke: number): number;
  FPDFPageObj_SetFillColor(object: number, red: number, green: number, blue: number, alpha: number): number;
  FPDFPageObj_SetStrokeColor(object: number, red: number, green: number, blue: number, alpha: number): number;
  FPDFPageObj_SetStrokeWidth(object: number, width: number): number;
  FPDFPageObj_SetDashArray(object: number, lengths: number, count: number, phase: number): number;
  FPDFPageObj_NewTextObj(document: number, font: number, size: number): number;
  FPDFText_SetText(object: number, text: number): number;
  FPDFPageObj_Transform(object: number, a: number, b: number, c: number, d: number, e: number, f: number): void;

  FPDF_ImportPagesByIndex(target: number, source: number, indices: number, count: number, at: number): number;
  FPDF_SaveAsCopy(document: number, writer: number, flags: number): number;

  FPDFTextObj_GetFont(object: number): number;
  FPDFFont_GetBaseFontName(font: number, buffer: number, size: number): number;
}

export interface PdfiumExports extends PdfiumFunctions {
  memory: WebAssembly.Memory;
  __indirect_function_table: WebAssembly.Table;
}

const FUNCTION_NAMES: Record<keyof PdfiumFunctions, true> = {
  malloc: true,
  free: true,
  setThrew: true,
  emscripten_stack_get_current: true,
  _emscripten_stack_restore: true,
  __wasm_call_ctors: true,
  PDFium_Init: true,
  FPDF_LoadMemDocument: true,
  FPDF_GetLastError: true,
  FPDF_GetPageCount: true,
  FPDF_GetPageSizeByIndexF: true,
  FPDF_LoadPage: true,
  FPDF_ClosePage: true,
  FPDF_GetPageBoundingBox: true,
  FPDFPage_GetRotation: true,
  FPDFText_LoadPage: true,
  FPDFText_ClosePage: true,
  FPDFText_CountChars: true,
  FPDFText_GetUnicode: true,
  FPDFText_GetLooseCharBox: true,
  FPDFPage_CountObjects: true,
  FPDFPage_GetObject: true,
  FPDFPageObj_GetType: true,
  FPDFPageObj_GetMatrix: true,
  FPDFPageObj_CountMarks: true,
  FPDFPageObj_GetMark: true,
  FPDFPageObjMark_GetName: true,
  FPDFPageObjMark_GetParamStringValue: true,
  FPDFImageObj_GetImagePixelSize: true,
  FPDFFormObj_CountObjects: true,
  FPDFFormObj_GetObject: true,
  FPDFPath_CountSegments: true,
  FPDFPath_GetPathSegment: true,
  FPDFPathSegment_GetPoint: true,
  FPDFPathSegment_GetType: true,
  FPDFBookmark_GetFirstChild: true,
  FPDFBookmark_GetNextSibling: true,
  FPDFBookmark_GetTitle: true,
  FPDFBookmark_GetDest: true,
  FPDFBookmark_GetAction: true,
  FPDFAction_GetDest: true,
  FPDFDest_GetDestPageIndex: true,
  FPDFDoc_GetAttachmentCount: true,
  FPDFDoc_GetAttachment: true,
  FPDFAttachment_GetName: true,
  FPDFAttachment_GetFile: true,
  FPDF_GetPageWidthF: true,
  FPDF_GetPageHeightF: true,
  FPDF_RenderPageBitmap: true,
  FPDFBitmap_CreateEx: true,
  FPDFBitmap_FillRect: true,
  FPDFBitmap_Destroy: true,
  FPDFPageObj_GetBounds: true,
  FPDF_CreateNewDocument: true,
  FPDF_CloseDocument: true,
  FPDFPage_New: true,
  FPDFPage_InsertObject: true,
  FPDFPageObj_CreateNewPath: true,
  FPDFPath_MoveTo: true,
  FPDFPath_LineTo: true,
  FPDFPath_BezierTo: true,
  FPDFPath_Close: true,
  FPDFPath_SetDrawMode: true,
  FPDFPageObj_SetFillColor: true,
  FPDFPageObj_SetStrokeColor: true,
  FPDFPageObj_SetStrokeWidth: true,
  FPDFPageObj_SetDashArray: true,
  FPDFPageObj_NewTextObj: true,
  FPDFText_SetText: true,
  FPDFPageObj_Transform: true,
  FPDF_ImportPagesByIndex: true,
  FPDF_SaveAsCopy: true,
  FPDFTextObj_GetFont: true,
  FPDFFont_GetBaseFontName: true,
};

/** Whether a module's exports are those of the PDFium build this reader was written for. */
export const isPdfium = (exports: Record<string, unknown>): exports is Record<string, unknown> & PdfiumExports =>
  exports.memory instanceof WebAssembly.Memory &&
  exports.__indirect_function_table instanceof WebAssembly.Table &&
  Object.keys(FUNCTION_NAMES).every((name) => typeof exports[name] === 'function');
