import * as z from 'zod/mini';
import { box, page, pagesRead, share } from './pages-read';

const field = <Value extends z.ZodMiniType>(value: Value) =>
  z.nullable(
    z.object({
      value,
      confidence: share,
      page: z.nullable(page),
      bbox: z.nullable(box),
      source: z.enum(['text', 'xml', 'ocr']),
    }),
  );
const text = field(z.string().check(z.minLength(1)));
const date = field(z.iso.date());
const decimal = field(z.string().check(z.regex(/^-?\d+(\.\d+)?$/)));

const party = z.object({ name: text, address: field(z.array(z.string())), tax_id: text });
const lineItem = z.object({
  description: text,
  quantity: decimal,
  unit: text,
  unit_price: decimal,
  net_amount: decimal,
  tax_rate: decimal,
});
const warning = z.object({
  code: z.enum([
    'TOTALS_DIFFER',
    'LINE_ITEMS_DIFFER',
    'DATE_AMBIGUOUS',
    'XML_UNREADABLE',
    'XML_AND_TEXT_DIFFER',
    'PAGES_NOT_READ',
  ]),
  message: z.string(),
});

/** The model's own fields in the `result` of an invoice-extractor job. Boxes are in PDF user space, points; null is unknown. */
export const invoiceResult = z.object({
  number: text,
  issue_date: date,
  due_date: date,
  delivery_date: date,
  currency: field(z.string().check(z.regex(/^[A-Z]{3}$/))),
  net: decimal,
  tax: decimal,
  total: decimal,
  vendor: party,
  buyer: party,
  line_items: z.array(lineItem),
  confidence: share,
  warnings: z.array(warning),
  xml: z.nullable(z.object({ file: z.string(), profile: z.nullable(z.string()) })),
  ...pagesRead,
});

/** The model's own fields in the `result` of a generic extraction. */
export const genericResult = z.object({
  key_values: z.array(
    z.object({
      key: z.string(),
      value: z.string(),
      confidence: share,
      page,
      bbox: box,
      key_bbox: box,
      source: z.enum(['text', 'ocr']),
    }),
  ),
  tables: z.array(
    z.object({
      page,
      bbox: box,
      headers: z.nullable(z.array(z.string())),
      rows: z.array(z.array(z.string())),
      row_bboxes: z.array(box),
      confidence: share,
    }),
  ),
  confidence: share,
  ...pagesRead,
});
