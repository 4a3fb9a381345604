import { type KeyValue, keyValues } from '../../layout/key-values';
import { hundredth } from '../../layout/place';
import { type OnPage, type PagesReport, readDocument } from '../../layout/read-pages';
import { rowsOf } from '../../layout/rows';
import { type FoundTable, tables } from '../../layout/tables';
import type { Ocr } from '../../ocr/ocr';
import { analysed } from '../../pdf/analysed';
import { openPdf } from '../../pdf/document';
import type { PdfEngine } from '../../pdf/pdfium';

/** What can be said of any document: pairs of label and value, and tables. Boxes are in PDF user space, points. */
export type GenericResult = PagesReport & { key_values: KeyValue[]; tables: FoundTable[]; confidence: number };

/**
 * The pairs and tables on the pages of any PDF, scans by `ocr`.
 * Throws JobFault as `openPdf` and `PdfDocument.readPages` do, and when no page at all can be read.
 */
export async function extractGeneric(
  engine: PdfEngine,
  bytes: Uint8Array,
  onPage?: OnPage,
  ocr?: Ocr,
): Promise<GenericResult> {
  const { pages, report } = await readDocument(openPdf(engine, bytes), onPage, ocr);
  return analysed(() => {
    const rows = rowsOf(pages);
    const found = { key_values: keyValues(rows), tables: tables(rows) };
    const sure = [...found.key_values, ...found.tables].map(({ confidence }) => confidence);
    const confidence = sure.length === 0 ? 0 : hundredth(sure.reduce((sum, one) => sum + one, 0) / sure.length);
    return { ...found, confidence, ...report };
  });
}
