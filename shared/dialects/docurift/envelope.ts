import * as z from 'zod/mini';

/** Every answer that is no error. */
export const success = <Data>(data: Data) => ({ success: true as const, data });

/** Every error. Some of the vendor's pages show `requestId`, some do not; here it is always there. */
export const failure = z.object({
  success: z.literal(false),
  error: z.object({ code: z.string(), message: z.string(), details: z.optional(z.unknown()) }),
  requestId: z.string().check(z.startsWith('req_')),
});
export type Failure = z.infer<typeof failure>;

export const successOf = <Data extends z.ZodMiniType>(data: Data) => z.object({ success: z.literal(true), data });
