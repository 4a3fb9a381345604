import { makeWebhookSecret, webhookHeaders } from '../shared/domain/webhook-signature';
import { verifyWebhook } from './webhooks';

const secret = makeWebhookSecret();
const JOB = '0198a000-0000-4000-8000-000000000002';
const body = JSON.stringify({
  type: 'job.complete',
  timestamp: '2030-01-01T00:00:00.000Z',
  data: {
    ...{ job_id: JOB, status: 'complete', model: 'toc-parser', error_code: null, poll_url: `/v1/jobs/${JOB}` },
    document_id: '0198a000-0000-4000-8000-000000000001',
  },
});
const signed = (atMs = Date.now(), by: readonly string[] = [secret]) =>
  webhookHeaders({ id: 'event-1', body, atMs, secrets: by });

test('a webhook of ours is read', () => {
  expect(verifyWebhook(secret, signed(), body)).toMatchObject({ type: 'job.complete', data: { job_id: JOB } });
});

test('on the day after a rotation the old secret and the new one verify it', () => {
  const old = makeWebhookSecret();
  const headers = signed(Date.now(), [secret, old]);
  for (const known of [secret, old]) expect(verifyWebhook(known, headers, body).type).toBe('job.complete');
});

test.each([
  ['another secret', makeWebhookSecret(), signed(), body],
  ['another body', secret, signed(), body.replace('complete', 'failed')],
  ['an old one', secret, signed(Date.now() - 600_000), body],
  ['no signature', secret, {}, body],
])('%s is refused', (_, known, headers, text) => {
  expect(() => verifyWebhook(known, headers, text)).toThrow(
    expect.objectContaining({ name: 'WebhookVerificationError' }),
  );
});
