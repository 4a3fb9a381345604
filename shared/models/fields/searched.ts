import type { Invoice } from '../invoices/invoice';
import { readInvoice } from '../invoices/text/read-invoice';
import type { ReadPage, Row } from '../layout/rows';
import { rowsOf } from '../layout/rows';
import { type Habits, habitsOf } from './typed-value';

/** A document as fields are looked for in it; `invoice` is what it says if it is one. */
export type Searched = { rows: readonly Row[]; habits: Habits; invoice: Invoice };

export function searched(pages: readonly ReadPage[]): Searched {
  const rows = rowsOf(pages);
  return { rows, habits: habitsOf(rows.map(({ text }) => text).join('\n')), invoice: readInvoice(rows).invoice };
}
