import * as z from 'zod/mini';

const hexOf = (uuid: string): string => uuid.replaceAll('-', '');

/** Ids as DocuRift writes them, a prefix and no hyphens: ours with 32 hex digits. */
export const jobIdOf = (uuid: string): string => `job_${hexOf(uuid)}`;
export const documentIdOf = (uuid: string): string => `doc_${hexOf(uuid)}`;

const asUuid = (id: string): string =>
  id.toLowerCase().replace(/^[a-z]+_(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

const idWith = (prefix: 'job' | 'doc') =>
  z.pipe(z.string().check(z.regex(new RegExp(`^${prefix}_[0-9a-f]{32}$`, 'i'))), z.transform(asUuid));

/** The path of a job, or of a document; gives our own id. */
export const jobPath = z.object({ id: idWith('job') });
export const documentPath = z.object({ id: idWith('doc') });

/** A document as a body names it: by DocuRift's id, or by the `document_id` of POST /v1/documents. Gives our own id. */
export const documentReference = z.union([idWith('doc'), z.uuid()], { error: 'must be the id of a document' });
