import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { doorView } from '../../../shared/contract/door-result';
import { jobPath } from '../../../shared/contract/jobs';
import { now } from '../../../shared/domain/clock';
import { namesEtag, weakEtag } from '../../../shared/domain/etag';
import { isTerminal, retryAfterSeconds } from '../../../shared/domain/job';
import { DOOR_DETECTOR, modelNamed } from '../../../shared/domain/models';
import { type QueuePlace, queuePlace } from '../../../shared/domain/queue-place';
import { TIER_LIMITS } from '../../../shared/domain/tiers';
import { preferredWaitSeconds } from '../../../shared/domain/wait';
import { presignDownload } from '../../../shared/files/documents';
import { readResult } from '../../../shared/files/results';
import type { JobIdentity, JobRow } from '../../../shared/store/jobs';
import { waitingAhead } from '../../../shared/store/queue';
import { json, notModified } from '../answer';
import { awaitNews } from '../await-news';
import { existingJob, stillStored } from '../existing-job';
import { pathOf, queryOf } from '../parse';
import { hasDocument, presentJob, summarizeJob } from '../present-job';
import { route } from '../route';
import { waitLeft } from '../time-left';
import { readDoors } from './read-doors';

const PDF_URL_SECONDS = 3600;
const noResult = { result: null, resultUrl: null };

const read = (event: APIGatewayProxyEventV2) => ({
  ...pathOf(jobPath, 'JOB_NOT_FOUND')(event),
  minConfidence: queryOf(doorView)(event).min_confidence,
  knownTags: event.headers['if-none-match'],
  waitSeconds: preferredWaitSeconds(event.headers.prefer),
});

type Look = { job: JobRow; place: QueuePlace | null };

const placeOf = async ({ account_id, model, tier, status, job_pages = 1, queue_rank, slot }: JobRow) => {
  if (status !== 'queued' || queue_rank === undefined || slot !== undefined) return null;
  const seconds = modelNamed(model)?.estimateSeconds(job_pages) ?? 0;
  return queuePlace(await waitingAhead(account_id, queue_rank), TIER_LIMITS[tier].slots, seconds);
};

const look = async (identity: JobIdentity): Promise<Look> => {
  const job = await existingJob(identity);
  return { job, place: await placeOf(job) };
};

// weak: two answers of the same state differ in their presigned urls
const etagOf = ({ job, place }: Look): string => weakEtag(summarizeJob(job), job.result_key, place);

const retryAfter = ({ queued_at }: JobRow): string => String(retryAfterSeconds(now() - Date.parse(queued_at)));

const headersOf = (seen: Look, waitSeconds: number | undefined): Record<string, string> => ({
  etag: etagOf(seen),
  ...(isTerminal(seen.job.status) ? {} : { 'retry-after': retryAfter(seen.job) }),
  ...(waitSeconds === undefined ? {} : { 'preference-applied': `wait=${waitSeconds}` }),
});

const resultOf = async ({ model, result_key }: JobRow, minConfidence: number) => {
  if (!result_key) return noResult;
  return model === DOOR_DETECTOR.model
    ? readDoors(result_key, minConfidence)
    : stillStored(await readResult(result_key));
};

const bodyOf = async ({ job, place }: Look, minConfidence: number) => {
  const [pdfUrl, result] = await Promise.all([
    hasDocument(job) ? presignDownload(job.input_key, job.original_filename, PDF_URL_SECONDS) : null,
    resultOf(job, minConfidence),
  ]);
  return presentJob(job, { pdfUrl, place, ...result });
};

export const handler = route('jobs:read', read, async ({ account, input, receivedAt }) => {
  const { job_id, knownTags, waitSeconds, minConfidence } = input;
  const identity = { account_id: account.account_id, job_id };
  const first = await look(identity);
  const tags = knownTags ?? etagOf(first);
  const isNews = (seen: Look) => isTerminal(seen.job.status) || !namesEtag(tags, etagOf(seen));
  const last = await awaitNews(first, isNews, () => look(identity), waitLeft(waitSeconds ?? 0, receivedAt));

  const headers = headersOf(last, waitSeconds);
  if (knownTags !== undefined && namesEtag(knownTags, etagOf(last))) return notModified(headers);
  return json(200, await bodyOf(last, minConfidence), headers);
});
