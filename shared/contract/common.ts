import * as z from 'zod/mini';

export const uuid = z.uuid();
export const timestamp = z.iso.datetime();

/** A time as a client may write it. */
export const moment = z.iso.datetime({ offset: true, error: 'must be an ISO 8601 date and time with Z or an offset' });

/** Text, a number, a truth value or null, and lists and objects of these. */
export const jsonValue = z.json();

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
