import { jobPath } from '../../../shared/contract/jobs';
import { now } from '../../../shared/domain/clock';
import { isTerminal, retryAfterSeconds } from '../../../shared/domain/job';
import { Problem } from '../../../shared/domain/problems';
import { presignDownload } from '../../../shared/files/documents';
import { readResult } from '../../../shared/files/results';
import { getJob } from '../../../shared/store/jobs';
import { json } from '../answer';
import { pathOf } from '../parse';
import { route } from '../route';
import { presentJob } from './present';

const PDF_URL_SECONDS = 3600;
const noResult = { result: null, resultUrl: null };

export const handler = route('jobs:read', pathOf(jobPath, 'JOB_NOT_FOUND'), async ({ account, input: { job_id } }) => {
  const job = await getJob({ account_id: account.account_id, job_id });
  if (!job) throw new Problem('JOB_NOT_FOUND', 'There is nothing under this id.');
  const [pdfUrl, result] = await Promise.all([
    presignDownload(job.input_key, job.original_filename, PDF_URL_SECONDS),
    job.result_key ? readResult(job.result_key) : noResult,
  ]);
  const wait = String(retryAfterSeconds(now() - Date.parse(job.queued_at)));
  return json(200, presentJob(job, { pdfUrl, ...result }), isTerminal(job.status) ? {} : { 'retry-after': wait });
});
