import * as z from 'zod/mini';

export const uuid = z.uuid();
export const timestamp = z.iso.datetime();

/** A time as a client may write it. */
export const moment = z.iso.datetime({ offset: true, error: 'must be an ISO 8601 date and time with Z or an offset' });

// Number() would read an empty text as 0 and 0x1f as 31
const fromDecimal = z.transform((value: unknown) =>
  typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value,
);

/** A query parameter that is a number, written in decimal digits. */
export const queryNumber = (number: z.ZodMiniNumber) => z.pipe(fromDecimal, number);

/** `?limit=` of a list: how many entries its page has. */
export const pageLimit = z.prefault(queryNumber(z.number().check(z.int(), z.minimum(1), z.maximum(100))), 20);
/** RFC 9457 problem, the body of every error. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  next_step: z.string(),
  request_id: z.string(),
  retry_after_seconds: z.optional(z.int()),
  errors: z.optional(z.array(z.object({ field: z.string(), message: z.string() }))),
});
