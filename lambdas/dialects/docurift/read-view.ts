import { paramsOf } from '../../../shared/dialects/docurift/params';
import { type View, viewOf } from '../../../shared/dialects/docurift/view';
import { loadResult } from '../../../shared/files/results';
import type { JobRow } from '../../../shared/store/jobs';
import { completedKey, stillStored } from '../../api/existing-job';

/**
 * What a completed job has found, in DocuRift's words: without boxes and sources it is a fraction of what is stored.
 * Undefined when that is stored no more.
 */
export const storedView = async (job: JobRow): Promise<View | undefined> => {
  const stored = await loadResult(completedKey(job, 'JOB_NOT_COMPLETE'));
  return stored === undefined ? undefined : viewOf(stored, paramsOf(job));
};

/** The same; JOB_NOT_FOUND when it is stored no more. */
export const readView = async (job: JobRow): Promise<View> => stillStored(await storedView(job));
