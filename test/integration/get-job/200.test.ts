import { jobResponse } from '../../../shared/contract/jobs';
import { TIER_LIMITS } from '../../../shared/domain/tiers';
import { call } from '../../support/api';
import { ended, getJob, readySample, submittedToc } from '../../support/flows';
import { keyOf } from '../../support/local-runtime';
import { putQueuedJob } from '../../support/storage';

// the fields and values of the seed's queued example, beside the id and the times
const seedQueued = {
  status: 'queued',
  model: 'toc-parser',
  model_version: 'toc-parser-v1.1.0',
  progress: 'Queued',
  result: null,
  processing_started_at: null,
  completed_at: null,
  processing_time_ms: null,
};

test('a queued job reads as in the seed', async () => {
  const document = await readySample();
  const id = await putQueuedJob('enterprise', document);
  const { status, headers, body } = await call('GET', `/v1/jobs/${id}`);
  const job = jobResponse.parse(body);
  expect(status).toBe(200);
  expect(body).toEqual(job);
  expect(job).toMatchObject({ id, ...seedQueued, error_code: null, tier: 'enterprise', progress_percent: 0 });
  expect(job.queued_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
});

test('a complete job carries every field, its result and a link to its PDF', async () => {
  const document = await readySample(keyOf('pro'));
  const { job_id } = await submittedToc(document.document_id, keyOf('pro'));
  const job = await ended(job_id, keyOf('pro'));
  expect(job).toMatchObject({
    id: job_id,
    status: 'complete',
    tier: 'pro',
    progress: 'Complete',
    progress_percent: 100,
    stage: null,
    error: null,
    error_code: null,
    cached: false,
    input_page_count: document.page_count,
    input_file_size_bytes: document.file_size_bytes,
    input_source: 'multipart',
    result: { document_id: document.document_id, pages_analyzed: document.page_count },
  });
  const [queued, started, completed] = [job.queued_at, job.processing_started_at, job.completed_at].map((at) =>
    Date.parse(at ?? ''),
  );
  expect(queued).toBeLessThanOrEqual(started ?? 0);
  expect(job.processing_time_ms).toBe((completed ?? 0) - (started ?? 0));
  const keptDays = (Date.parse(job.expires_at) - (queued ?? 0)) / 86_400_000;
  expect(Math.round(keptDays)).toBe(TIER_LIMITS.pro.retentionDays);

  expect(new URL(String(job.pdf_url)).searchParams.get('X-Amz-Expires')).toBe('3600');
  expect((await (await fetch(String(job.pdf_url))).bytes()).length).toBe(document.file_size_bytes);
  const { headers } = await call('GET', `/v1/jobs/${job_id}`, { key: keyOf('pro') });
  expect(headers.get('retry-after')).toBeNull();
});

test('bucket and key of the input are not fields', async () => {
  const { document_id } = await readySample();
  const { job_id } = await submittedToc(document_id);
  const fields = Object.keys(await getJob(job_id));
  expect(fields).not.toEqual(expect.arrayContaining(['input_s3_key']));
  expect(fields.filter((name) => /bucket|_key|attempt|account/.test(name))).toEqual([]);
});

test('a job in ranges of pages is as far as the ranges that are done', async () => {
  const ranges = { page_ranges: '[[1,2,3,4],[5,6,7,8],[9]]', ranges_done: new Set([1, 2]) };
  const id = await putQueuedJob('enterprise', await readySample(), { status: 'processing', ...ranges });
  expect(await getJob(id)).toMatchObject({ progress: 'Read 5 of 9 pages', progress_percent: 55 });
});
