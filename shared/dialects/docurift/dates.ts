import * as z from 'zod/mini';
import { DAY_MS } from '../../domain/clock';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

/** Epoch milliseconds of a date or a time; NaN when it is neither. Without an offset it is UTC: the samples send Python's `isoformat()`. */
const momentOf = (text: string): number => {
  if (DATE.test(text)) return Date.parse(text);
  const [, , , offset] = TIME.exec(text) ?? [];
  return TIME.test(text) ? Date.parse(offset === undefined ? `${text}Z` : text) : Number.NaN;
};

const dateText = z
  .string()
  .check(z.refine((text) => !Number.isNaN(momentOf(text)), { error: 'must be an ISO 8601 date or time' }));

/** The first millisecond that counts. */
export const startDate = z.pipe(dateText, z.transform(momentOf));

/** The last millisecond that counts; of a date the whole day (UTC) does. */
export const endDate = z.pipe(
  dateText,
  z.transform((text) => momentOf(text) + (DATE.test(text) ? DAY_MS - 1 : 0)),
);
