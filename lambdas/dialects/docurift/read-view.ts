import { paramsOf } from '../../../shared/dialects/docurift/params';
import { type View, viewOf } from '../../../shared/dialects/docurift/view';
import { loadResult } from '../../../shared/files/results';
import type { JobRow } from '../../../shared/store/jobs';

/** What a completed job has found, in DocuRift's words: without boxes and sources it is a fraction of what is stored. */
export const readView = async (job: JobRow): Promise<View> => {
  if (job.result_key === undefined) throw new Error('A completed job has no result');
  return viewOf(await loadResult(job.result_key), paramsOf(job));
};
