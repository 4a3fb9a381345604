import * as z from 'zod/mini';
import { prefixedId } from '../prefixed-id';

const job = prefixedId('job');
const project = prefixedId('proj');
const file = prefixedId('file');

export const jobIdOf = job.of;
export const projectIdOf = project.of;
export const fileIdOf = file.of;

/** A sheet is a page (1-based) of a file. */
export const sheetIdOf = (documentId: string, page: number): string =>
  `sheet_${documentId.replaceAll('-', '')}_${page}`;

/** Ids as answers have them. */
export const jobId = job.written;
export const projectId = project.written;
export const fileId = file.written;

/** A file as a request names it; gives our document's id. */
export const askedFile = file.id;

/** The paths; each gives our own ids. */
export const jobPath = z.object({ jobId: job.id });
export const filePath = z.object({ jobId: job.id, documentId: file.id });
export const projectPath = z.object({ projectId: project.id });
/** A list's: of the project, or of one of its sheets. */
export const listPath = z.object({ projectId: project.id, sheetId: z.optional(z.string()) });
export const sheetPath = z.object({ projectId: project.id, sheetId: z.string() });
