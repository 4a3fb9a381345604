import type { SetPartResult } from '../../contract/bid-set-result';
import { SURE } from '../../contract/door-result';
import type { SheetClass } from '../../contract/page-classes';
import type { DetectedSheet } from '../doors/detect-sheet';
import { detectPage } from '../doors/door-detector';
import { openPdf, type PdfDocument } from '../pdf/document';
import type { FailedPage } from '../pdf/page-fault';
import type { PdfEngine } from '../pdf/pdfium';
import { classifySheet } from '../sheets/classify-sheet';
import { sheetBookmarks } from '../sheets/sheet-bookmarks';

type Read = Pick<SetPartResult, 'sheets' | 'pages_failed'>;

const doorsOf = ({ doors }: Pick<DetectedSheet, 'doors'>) =>
  doors
    .filter(({ confidence }) => confidence >= SURE)
    .map(({ id, bbox, confidence, tag }) => ({ id, bbox, confidence, mark: tag?.text ?? null }));

const sheetOf = (page: number, sheet: SheetClass, doors: ReturnType<typeof doorsOf>) => ({
  page,
  sheet_number: sheet.drawing_number || null,
  sheet_title: sheet.title || null,
  drawing_type: sheet.drawing_type,
  discipline: sheet.document_type,
  floor: sheet.floor,
  doors,
});

const failed = ({ page, fails }: FailedPage): Read => ({ sheets: [], pages_failed: [{ page, code: fails }] });

const readSheet = (document: PdfDocument, page: number, sheet: SheetClass): Read => {
  if (!sheet.can_hold_doors) return { sheets: [sheetOf(page, sheet, [])], pages_failed: [] };
  const detected = detectPage(document, page, { onlyPlans: false });
  if ('fails' in detected) return failed(detected);
  return { sheets: [sheetOf(page, sheet, 'doors' in detected ? doorsOf(detected) : [])], pages_failed: [] };
};

/**
 * What drawings (pages 1-based) are, and the doors that are as good as sure on those that can hold some; `afterEach` is waited for after each
 * page. A page that cannot be read is in `pages_failed`. Throws JobFault as `openPdf` and `PdfDocument.readPages` do.
 */
export const readSheets = async (
  engine: PdfEngine,
  bytes: Uint8Array,
  pages: readonly number[],
  afterEach: () => Promise<void>,
): Promise<Read> => {
  const document = openPdf(engine, bytes);
  const bookmarks = sheetBookmarks(document.outline() ?? []);
  const read: Read[] = [];
  for (const page of pages) {
    const classified = document.readPages([page], (_page, content) => classifySheet(content, bookmarks.get(page)));
    read.push(...classified.map((sheet) => ('fails' in sheet ? failed(sheet) : readSheet(document, page, sheet))));
    await afterEach();
  }
  return {
    sheets: read.flatMap(({ sheets }) => sheets),
    pages_failed: read.flatMap(({ pages_failed }) => pages_failed),
  };
};
