import { paramsOf } from '../../../shared/dialects/docurift/params';
import { type View, viewOf } from '../../../shared/dialects/docurift/view';
import { loadResult } from '../../../shared/files/results';
import type { JobRow } from '../../../shared/store/jobs';
import { stillStored } from '../../api/existing-job';

/**
 * What a completed job has found, in DocuRift's words: without boxes and sources it is a fraction of what is stored.
 * Undefined when that is stored no more.
 */
export const storedView = async (job: JobRow): Promise<View | undefined> => {
  if (job.result_key === undefined) throw new Error('A completed job has no result');
  const stored = await loadResult(job.result_key);
  return stored === undefined ? undefined : viewOf(stored, paramsOf(job));
};

/** The same; JOB_NOT_FOUND when it is stored no more. */
export const readView = async (job: JobRow): Promise<View> => stillStored(await storedView(job));
