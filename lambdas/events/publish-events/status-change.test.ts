import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import { statusChange } from './status-change';

const image = (status: string, extra: Record<string, AttributeValue> = {}) => ({
  account_id: { S: 'acc' },
  job_id: { S: '0199a7b2-0000-7000-8000-000000000001' },
  document_id: { S: '0199a7b2-0000-7000-8000-000000000002' },
  model: { S: 'toc-parser' },
  status: { S: status },
  updated_at: { S: '2026-01-01T00:00:00.000Z' },
  ...extra,
});

const record = (
  before: string | undefined,
  after: string | undefined,
  extra?: Record<string, AttributeValue>,
): DynamoDBRecord => ({
  eventID: 'e1',
  dynamodb: {
    ...(before ? { OldImage: image(before, extra) } : {}),
    ...(after ? { NewImage: image(after, extra) } : {}),
  },
});

test('a new row is a change to queued from nothing', () => {
  expect(statusChange(record(undefined, 'queued'))).toMatchObject({
    event_id: 'e1',
    status: 'queued',
    previous_status: null,
  });
});

test('a failure carries its code', () => {
  const change = statusChange(record('processing', 'failed', { error_code: { S: 'PDF_CORRUPT' } }));
  expect(change).toMatchObject({ status: 'failed', previous_status: 'processing', error_code: 'PDF_CORRUPT' });
});

test('progress is no change of status', () => {
  expect(statusChange(record('processing', 'processing'))).toBeUndefined();
});

test('a row that TTL deleted has expired, at the time it said', () => {
  const expired = {
    ...record('complete', undefined, { expires_at: { N: '1767225600' } }),
    eventName: 'REMOVE' as const,
    userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' },
  };
  expect(statusChange(expired)).toMatchObject({
    status: 'expired',
    previous_status: 'complete',
    occurred_at: '2026-01-01T00:00:00.000Z',
  });
});

test('a row that an operator deleted has not', () => {
  expect(statusChange({ ...record('complete', undefined), eventName: 'REMOVE' })).toBeUndefined();
});

test('a record that does not hold a job is a fault, not an event', () => {
  expect(() => statusChange(record(undefined, 'unheard-of'))).toThrow();
});
