import * as z from 'zod/mini';
import { jsonValue } from './json-value';
import { box, page, pagesRead, share } from './pages-read';

/** Where a value is printed: its text as it stands there. */
const citation = z.object({ text: z.string(), page, bbox: box });
export type Citation = z.infer<typeof citation>;

/** The model's own fields in the `result` of a field-extractor job. */
export const extractResult = z.object({
  /** A value for each field asked for, by name; null for one that was not found. Dates are ISO 8601. */
  data: z.record(z.string(), jsonValue),
  /** One for each field asked for, in their order. */
  fields: z.array(
    z.object({
      name: z.string(),
      value: jsonValue,
      /** 0 for what was not found, and for a default. */
      confidence: share,
      /** Empty where citations were not asked for. */
      citations: z.array(citation),
    }),
  ),
  /** Required fields that were not found; one within an object by its path ("vendor.name"). */
  missing: z.array(z.string()),
  /** The mean over the fields. */
  confidence: share,
  ...pagesRead,
});
export type ExtractResult = z.infer<typeof extractResult>;
