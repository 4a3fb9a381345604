import { createHmac } from 'node:crypto';
import { changeOf, jobRowOf } from '../../../test/support/job-rows';
import { now } from '../../domain/clock';
import { JOB_STATUSES, type JobStatus } from '../../domain/job';
import { webhookEvent } from './contract';
import { docuriftVoice } from './webhook';

const newsOf = (...[row, before]: Parameters<typeof changeOf>) => docuriftVoice.newsOf(changeOf(row, before), row);
const ended = { completed_at: '2026-01-01T00:00:10.123Z' };

test.each([
  ['processing', 'document.processing.started'],
  ['complete', 'document.processing.completed'],
  ['failed', 'document.processing.failed'],
  ['cancelled', 'document.processing.failed'],
  ['expired', 'document.processing.failed'],
] as const)('%s is %s, in an envelope of the vendor’s fields', (status, type) => {
  const row = jobRowOf({ status, ...ended });
  const news = newsOf(row);
  expect(webhookEvent.parse(news?.body)).toEqual(news?.body);
  expect(news).toMatchObject({
    type,
    id: expect.stringMatching(/^evt_[0-9a-f]{32}$/),
    body: {
      id: news?.id,
      type,
      apiVersion: '2024-01-26',
      data: { organizationId: 'acc', fileName: 'invoice.pdf', fileSize: 1234, documentType: 'invoice', pageCount: 2 },
    },
  });
});

test('DocuRift has no word for any other status', () => {
  const silent: JobStatus[] = ['processing', 'complete', 'failed', 'cancelled', 'expired'];
  for (const status of JOB_STATUSES.filter((one) => !silent.includes(one))) {
    expect(newsOf(jobRowOf({ status }))).toBeUndefined();
  }
});

test('a failure carries the error of the job, as the job itself shows it', () => {
  const news = newsOf(jobRowOf({ status: 'failed', error_code: 'OCR_FAILED', ...ended }));
  expect(news?.body).toMatchObject({
    data: {
      error: { code: 'OCR_FAILED', details: { step: 'text_extraction' } },
      failedAt: '2026-01-01T00:00:10Z',
    },
  });
});

test('news of a beginning says nothing of an end that the row has meanwhile', () => {
  const row = jobRowOf({ status: 'complete', ...ended });
  const news = docuriftVoice.newsOf({ ...changeOf(row), status: 'processing' }, row);
  expect(JSON.stringify(news)).not.toMatch(/processedAt|completed/);
});

test('callbackMetadata comes back as it was sent, and only then', () => {
  const given = jobRowOf({ status: 'processing', callback_metadata: '{"order":{"id":7}}' });
  expect(newsOf(given)?.body).toMatchObject({ data: { callbackMetadata: { order: { id: 7 } } } });
  expect(JSON.stringify(newsOf(jobRowOf({ status: 'processing' })))).not.toContain('callbackMetadata');
});

test('an attempt is signed over its time and body under the secret as the client has it', () => {
  const atMs = now();
  const headers = docuriftVoice.headersOf({ id: 'evt_1', body: '{"a":1}', atMs, secrets: ['my own secret', 'old'] });
  const timestamp = String(Math.floor(atMs / 1000));
  expect(headers).toEqual({
    'X-DocuRift-Signature': createHmac('sha256', 'my own secret').update(`${timestamp}.{"a":1}`).digest('hex'),
    'X-DocuRift-Timestamp': timestamp,
    'X-DocuRift-Event-Id': 'evt_1',
  });
});
