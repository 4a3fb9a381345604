import * as z from 'zod/mini';

/** What of a request is not done as DocuRift would. Warnings are ours: the vendor has none. */
export const warning = z.strictObject({ code: z.string(), message: z.string() });
export type Warning = z.infer<typeof warning>;
