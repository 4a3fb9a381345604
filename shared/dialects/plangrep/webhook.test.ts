import { createHmac } from 'node:crypto';
import { changeOf, jobRowOf } from '../../../test/support/job-rows';
import { now } from '../../domain/clock';
import type { JobStatus } from '../../domain/job';
import { webhookEvent } from './contract';
import { plangrepVoice } from './webhook';

const newsOf = (status: JobStatus, before: JobStatus | null, more = {}) => {
  const row = jobRowOf({ status, ...more });
  return plangrepVoice.newsOf(changeOf(row, before), row);
};

test.each([
  [null, 'awaiting_uploads', 'awaiting_uploads'],
  ['awaiting_uploads', 'uploading', 'uploading'],
  ['uploading', 'queued', 'preflighting'],
  ['preflighting', 'blocked', 'blocked_insufficient_credits'],
  ['blocked', 'queued', 'preflighting'],
  ['preflighting', 'processing', 'processing'],
  ['processing', 'complete', 'completed'],
  ['processing', 'failed', 'failed'],
  ['processing', 'cancelled', 'cancelled'],
  ['awaiting_uploads', 'expired', 'expired'],
] as const)('from %s to %s is news: %s', (before, status, word) => {
  const news = newsOf(status, before);
  expect(webhookEvent.safeParse(news?.body).success).toBe(true);
  expect(news).toMatchObject({
    type: 'job.status_changed',
    body: { id: news?.id, type: 'job.status_changed', data: { job: { status: word, error: null } } },
  });
});

test('two statuses of ours that are one of Plangrep’s are no news', () => {
  expect(newsOf('preflighting', 'queued')).toBeUndefined();
});

test('the job is named by its ids, with what was counted of it', () => {
  const counted = {
    external_id: 'order-7890',
    project_id: '0199a7b2-0000-7000-8000-000000000001',
    pages_read: 3,
    set_pages: 4,
  };
  const news = newsOf('failed', 'processing', { error_code: 'PDF_CORRUPT', ...counted });
  expect(webhookEvent.safeParse(news?.body).success).toBe(true);
  expect(news?.body).toEqual({
    id: expect.stringMatching(/^evt_[0-9a-f]{32}$/),
    type: 'job.status_changed',
    createdAt: expect.any(String),
    data: {
      job: {
        id: expect.stringMatching(/^job_[0-9a-f]{32}$/),
        externalId: 'order-7890',
        status: 'failed',
        projectId: 'proj_0199a7b2000070008000000000000001',
        pageCount: 4,
        successfulPageCount: 3,
        error: { code: 'PDF_CORRUPT', message: expect.any(String) },
        updatedAt: expect.any(String),
      },
    },
  });
});

test('an attempt is signed over its time and body under the job’s secret', () => {
  const atMs = now();
  const timestamp = String(Math.floor(atMs / 1000));
  expect(plangrepVoice.headersOf({ id: 'evt_1', body: '{}', atMs, secrets: ['wss_x'] })).toEqual({
    'X-Plangrep-Signature': createHmac('sha256', 'wss_x').update(`${timestamp}.{}`).digest('hex'),
    'X-Plangrep-Timestamp': timestamp,
    'X-Plangrep-Event-Id': 'evt_1',
  });
});
