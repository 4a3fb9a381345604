import type { PdfPage } from '../pdf/page';
import { displaySize } from './display';
import { sheetNumber } from './sheet-number';
import { sheetTitle } from './sheet-title';
import { medianSize, textLines } from './text-lines';

/** What the title block says of the sheet; null where it was not found. */
export type SheetLabel = { sheet_number: string | null; title: string | null };

/** Reads number and title from the title block. */
export function sheetLabel(page: PdfPage): SheetLabel {
  const size = displaySize(page);
  const lines = textLines(page);
  const number = sheetNumber(lines, size, medianSize(lines));
  return { sheet_number: number?.text ?? null, title: sheetTitle(lines, size, number)?.text ?? null };
}
