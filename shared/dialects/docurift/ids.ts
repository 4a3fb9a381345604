import * as z from 'zod/mini';

const hexOf = (uuid: string): string => uuid.replaceAll('-', '');

/** Ids as DocuRift writes them, a prefix and no hyphens: ours with 32 hex digits. */
export const jobIdOf = (uuid: string): string => `job_${hexOf(uuid)}`;
export const documentIdOf = (uuid: string): string => `doc_${hexOf(uuid)}`;

const asUuid = (id: string): string =>
  id.toLowerCase().replace(/^job_(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** The path of a job; gives our own id. */
export const jobPath = z.object({
  id: z.pipe(z.string().check(z.regex(/^job_[0-9a-f]{32}$/i)), z.transform(asUuid)),
});
