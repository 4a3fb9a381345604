import * as z from 'zod/mini';
import { prefixedId } from '../prefixed-id';

const job = prefixedId('job');

export const jobIdOf = job.of;
export const documentIdOf = prefixedId('doc').of;

/** The path of a job; gives our own id. */
export const jobPath = z.object({ id: job.id });
