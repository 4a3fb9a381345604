import { createHmac } from 'node:crypto';
import { changeOf, jobRowOf } from '../../../test/support/job-rows';
import { now } from '../../domain/clock';
import type { JobStatus } from '../../domain/job';
import { webhookEvent } from './contract';
import { docldVoice } from './webhook';

const newsOf = (model: string, status: JobStatus, more = {}) => {
  const row = jobRowOf({ model, status, ...more });
  return docldVoice.newsOf(changeOf(row), row);
};

test.each([
  ['document-parser', 'processing', 'document.processing'],
  ['document-parser', 'complete', 'document.completed'],
  ['document-parser', 'failed', 'document.failed'],
  ['field-extractor', 'processing', 'extraction.started'],
  ['field-extractor', 'complete', 'extraction.completed'],
  ['field-extractor', 'cancelled', 'extraction.failed'],
  ['document-splitter', 'processing', undefined],
  ['document-splitter', 'complete', 'split.completed'],
  ['document-splitter', 'expired', 'split.failed'],
  ['workflow-runner', 'processing', 'workflow.started'],
  ['workflow-runner', 'complete', 'workflow.completed'],
  ['form-filler', 'complete', 'job.completed'],
  ['document-generator', 'cancelled', 'job.cancelled'],
  ['document-parser', 'queued', undefined],
  ['door-detector', 'complete', undefined],
] as const)('%s, %s: %s', (model, status, event) => {
  const news = newsOf(model, status);
  expect(news?.type).toBe(event);
  expect(webhookEvent.safeParse(news?.body).success).toBe(event !== undefined);
});

test('a document’s completion tells the document and where its result is', () => {
  const times = { processing_started_at: '2026-01-01T00:00:00.000Z', completed_at: '2026-01-01T00:00:01.500Z' };
  const row = jobRowOf({ model: 'document-parser', status: 'complete', ...times });
  const news = docldVoice.newsOf(changeOf(row), row);
  expect(news?.body).toEqual({
    event: 'document.completed',
    timestamp: expect.any(String),
    webhook_id: news?.id,
    data: {
      id: row.document_id,
      name: 'invoice.pdf',
      file_type: 'pdf',
      job_id: row.job_id,
      type: 'parse',
      document_id: row.document_id,
      status: 'completed',
      pages: 2,
      results_url: `/api/jobs/${row.job_id}`,
      processing_time_ms: 1500,
    },
  });
});

test('a failure says why', () => {
  const news = newsOf('document-splitter', 'failed', { error_code: 'TIMEOUT' });
  expect(webhookEvent.safeParse(news?.body).success).toBe(true);
  expect(news?.body).toMatchObject({
    data: { status: 'failed', error: expect.any(String), error_code: 'TIMEOUT' },
  });
});

test('an attempt is signed over the raw body', () => {
  expect(docldVoice.headersOf({ id: 'evt_1', body: '{}', atMs: now(), secrets: ['s'] })).toEqual({
    'X-DocLD-Signature': createHmac('sha256', 's').update('{}').digest('hex'),
  });
});
