import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { jobPath } from '../../../shared/contract/jobs';
import { now } from '../../../shared/domain/clock';
import { namesEtag, weakEtag } from '../../../shared/domain/etag';
import { isTerminal, retryAfterSeconds } from '../../../shared/domain/job';
import { Problem } from '../../../shared/domain/problems';
import { preferredWaitSeconds } from '../../../shared/domain/wait';
import { presignDownload } from '../../../shared/files/documents';
import { readResult } from '../../../shared/files/results';
import { getJob, type JobIdentity, type JobRow } from '../../../shared/store/jobs';
import { json, notModified } from '../answer';
import { pathOf } from '../parse';
import { presentJob, summarizeJob } from '../present-job';
import { route } from '../route';
import { awaitNews } from './await-news';

const PDF_URL_SECONDS = 3600;
const noResult = { result: null, resultUrl: null };

const read = (event: APIGatewayProxyEventV2) => ({
  ...pathOf(jobPath, 'JOB_NOT_FOUND')(event),
  knownTags: event.headers['if-none-match'],
  waitSeconds: preferredWaitSeconds(event.headers.prefer),
});

const existingJob = async (identity: JobIdentity): Promise<JobRow> => {
  const job = await getJob(identity);
  if (!job) throw new Problem('JOB_NOT_FOUND', 'There is nothing under this id.');
  return job;
};

// weak: two answers of the same state differ in their presigned urls
const etagOf = (job: JobRow): string => weakEtag(summarizeJob(job), job.result_key);

const headersOf = (job: JobRow, waitSeconds: number | undefined): Record<string, string> => ({
  etag: etagOf(job),
  ...(isTerminal(job.status) ? {} : { 'retry-after': String(retryAfterSeconds(now() - Date.parse(job.queued_at))) }),
  ...(waitSeconds === undefined ? {} : { 'preference-applied': `wait=${waitSeconds}` }),
});

const bodyOf = async (job: JobRow) => {
  const [pdfUrl, result] = await Promise.all([
    presignDownload(job.input_key, job.original_filename, PDF_URL_SECONDS),
    job.result_key ? readResult(job.result_key) : noResult,
  ]);
  return presentJob(job, { pdfUrl, ...result });
};

export const handler = route('jobs:read', read, async ({ account, input: { job_id, knownTags, waitSeconds } }) => {
  const identity = { account_id: account.account_id, job_id };
  const first = await existingJob(identity);
  const seen = knownTags ?? etagOf(first);
  const isNews = (job: JobRow) => isTerminal(job.status) || !namesEtag(seen, etagOf(job));
  const job = await awaitNews(first, isNews, () => existingJob(identity), (waitSeconds ?? 0) * 1000);

  const headers = headersOf(job, waitSeconds);
  if (knownTags !== undefined && namesEtag(knownTags, etagOf(job))) return notModified(headers);
  return json(200, await bodyOf(job), headers);
});
