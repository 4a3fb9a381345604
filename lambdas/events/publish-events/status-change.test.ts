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

test.each([
  ['complete', ['complete', 'failed'], true],
  ['processing', ['complete', 'failed'], false],
])('%s calls a webhook that asked for %j: %j', (status, events, webhook) => {
  const webhook_events = { L: events.map((event) => ({ S: event })) };
  expect(statusChange(record('queued', status, { webhook_events }))?.webhook).toBe(webhook);
});

test('a job without a webhook calls none', () => {
  expect(statusChange(record('processing', 'complete'))?.webhook).toBe(false);
});

test('progress is no change of status', () => {
  expect(statusChange(record('processing', 'processing'))).toBeUndefined();
});

test('a job that was not claimed in time has expired by its start_by, and its webhook is called if it asked', () => {
  const change = statusChange(record('queued', 'expired', { webhook_events: { L: [{ S: 'expired' }] } }));
  expect(change).toMatchObject({ previous_status: 'queued', expired_by: 'start_by', webhook: true });
});

test.each(['queued', 'complete'])('%s is expired by no time', (status) => {
  expect(statusChange(record(undefined, status))).toMatchObject({ expired_by: null });
});

test('a row that TTL deleted has expired, at the time it said, and calls no webhook', () => {
  const webhook_events = { L: [{ S: 'expired' }] };
  const expired = {
    ...record('complete', undefined, { expires_at: { N: '1767225600' }, webhook_events }),
    eventName: 'REMOVE' as const,
    userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' },
  };
  expect(statusChange(expired)).toMatchObject({
    status: 'expired',
    previous_status: 'complete',
    expired_by: 'expires_at',
    webhook: false,
    occurred_at: '2026-01-01T00:00:00.000Z',
  });
});

test('a row that an operator deleted has not', () => {
  expect(statusChange({ ...record('complete', undefined), eventName: 'REMOVE' })).toBeUndefined();
});

test('a record that does not hold a job is a fault, not an event', () => {
  expect(() => statusChange(record(undefined, 'unheard-of'))).toThrow();
});
