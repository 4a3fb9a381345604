import type { DynamoDBRecord } from 'aws-lambda';
import { JOB_STATUSES } from '../../../shared/domain/job';
import { endedJob } from './ended-job';

const image = (status: string) => ({
  account_id: { S: 'acc' },
  job_id: { S: 'job' },
  tier: { S: 'pro' },
  status: { S: status },
  model: { S: 'toc-parser' },
  job_pages: { N: '12' },
  credits: { N: '1' },
  credit_period: { S: '2026-11' },
  webhook_events: { L: [{ S: 'complete' }] },
});

const record = (before: string | undefined, after: string | undefined): DynamoDBRecord => ({
  dynamodb: {
    ...(before ? { OldImage: image(before) } : {}),
    ...(after ? { NewImage: image(after) } : {}),
  },
});

test.each(['complete', 'failed', 'cancelled', 'expired'])('a job that becomes %s has ended', (status) => {
  expect(endedJob(record('processing', status))).toEqual({
    ...{ account_id: 'acc', job_id: 'job', tier: 'pro', status, model: 'toc-parser' },
    ...{ job_pages: 12, credits: 1, credit_period: '2026-11' },
  });
});

test.each(['queued', 'processing'])('a job that becomes %s has not', (status) => {
  expect(endedJob(record(undefined, status))).toBeUndefined();
});

test.each(JOB_STATUSES)('another change of a job that is %s ends nothing again', (status) => {
  expect(endedJob(record(status, status))).toBeUndefined();
});

test('a row that expired ends nothing', () => {
  expect(endedJob(record('complete', undefined))).toBeUndefined();
});
