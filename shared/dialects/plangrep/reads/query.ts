import * as z from 'zod/mini';
import { FILE_CLASSES } from '../../../domain/bid-sets';
import { askedFile } from '../ids';
import { OUTCOMES } from '../result-contract';

const number = z.coerce.number().check(z.int(), z.minimum(1));
const text = z.optional(z.string());
const page = z.optional(number);

/** Query parameters of every list. `sheets` are sheet numbers, joined by commas. */
const common = {
  limit: z._default(number.check(z.maximum(500)), 100),
  cursor: text,
  /** Leaves artifacts out; there are none here. */
  compact: z._default(z.stringbool(), false),
  sheets: text,
  fileId: z.optional(askedFile),
  fileName: text,
  classification: z.optional(z.enum(FILE_CLASSES)),
};

export const fileQuery = z.object({ ...common, status: z.optional(z.enum(OUTCOMES)) });
export const docQuery = z.object({ ...common, status: z.optional(z.enum(OUTCOMES)), docType: text });
export const sheetQuery = z.object({
  ...common,
  status: z.optional(z.enum(OUTCOMES)),
  pageNumber: page,
  sheetNumber: text,
});
export const regionQuery = z.object({
  ...common,
  sheetId: text,
  pageNumber: page,
  regionType: text,
  drawingType: text,
  layoutType: text,
});
export const specificationQuery = z.object({ ...common, sectionNumber: text, pageStart: page, pageEnd: page });

const commonQuery = z.object(common);
export type CommonQuery = z.infer<typeof commonQuery>;
