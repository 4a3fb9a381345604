import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import { isAtRest } from '../../../shared/domain/job';
import { jobRow } from '../../../shared/store/jobs';

const endedRow = z.pick(jobRow, {
  account_id: true,
  job_id: true,
  run: true,
  tier: true,
  status: true,
  model: true,
  job_pages: true,
  pages_uncharged: true,
  pages_read: true,
  credits_debited: true,
  error_code: true,
  credits: true,
  credit_period: true,
  compute_ms: true,
  processing_started_at: true,
  completed_at: true,
});

/** Texts and numbers of an image; the job's other attributes say nothing here. */
const plain = (image: Record<string, AttributeValue>) =>
  Object.fromEntries(Object.entries(image).map(([name, { S, N }]) => [name, N === undefined ? S : Number(N)]));

export type EndedJob = z.infer<typeof endedRow>;

/** The job whose run is over by this record, ended or blocked, or undefined when none is. */
export const endedJob = ({ dynamodb }: DynamoDBRecord): EndedJob | undefined => {
  if (!dynamodb?.NewImage || dynamodb.NewImage.status?.S === dynamodb.OldImage?.status?.S) return undefined;
  const job = endedRow.parse(plain(dynamodb.NewImage));
  return isAtRest(job.status) ? job : undefined;
};
