import type { DocldJob } from '../../../shared/dialects/docld/contract';
import { presentJob } from '../../../shared/dialects/docld/job';
import { type FileUrl, viewOf } from '../../../shared/dialects/docld/view';
import { outputKey, sectionKey } from '../../../shared/domain/result-files';
import { presignResultPdf, readResult } from '../../../shared/files/results';
import type { JobRow } from '../../../shared/store/jobs';
import { stillStored } from '../../api/existing-job';

const fileUrlOf =
  (resultKey: string): FileUrl =>
  (section) =>
    section === undefined
      ? presignResultPdf(outputKey(resultKey), 'output.pdf')
      : presignResultPdf(sectionKey(resultKey, section), `${section}.pdf`);

/** The job, with its result if it is completed; one that is too large for an answer lies at a url, as the model stored it. */
export const wholeJob = async (row: JobRow): Promise<DocldJob> => {
  const job = presentJob(row);
  if (job.status !== 'completed' || row.result_key === undefined) return job;
  const { result, resultUrl } = stillStored(await readResult(row.result_key));
  if (resultUrl !== null) return { ...job, result: null, result_url: resultUrl };
  return { ...job, result: await viewOf(job.type, result, row.document_id, fileUrlOf(row.result_key)) };
};
