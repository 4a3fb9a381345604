import * as z from 'zod/mini';
import { prefixedId } from '../prefixed-id';

const job = prefixedId('job');
const document = prefixedId('doc');

export const jobIdOf = job.of;
export const documentIdOf = document.of;

/** The path of a job, or of a document; gives our own id. */
export const jobPath = z.object({ id: job.id });
export const documentPath = z.object({ id: document.id });

/** A document as a body names it: by DocuRift's id, or by the `document_id` of POST /v1/documents. Gives our own id. */
export const documentReference = z.union([document.id, z.uuid()], { error: 'must be the id of a document' });
