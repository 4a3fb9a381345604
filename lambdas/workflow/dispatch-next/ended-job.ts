import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import { isTerminal, JOB_STATUSES } from '../../../shared/domain/job';
import { TIERS, type Tier } from '../../../shared/domain/tiers';

const text = <T extends z.ZodMiniType>(value: T) => z.object({ S: value });

const image = z.object({
  account_id: text(z.string()),
  job_id: text(z.string()),
  tier: text(z.enum(TIERS)),
  status: text(z.enum(JOB_STATUSES)),
});

export type EndedJob = { account_id: string; job_id: string; tier: Tier };

/** The job that has just ended by this record, or undefined when none has. */
export const endedJob = ({ dynamodb }: DynamoDBRecord): EndedJob | undefined => {
  if (!dynamodb?.NewImage || dynamodb.NewImage.status?.S === dynamodb.OldImage?.status?.S) return undefined;
  const { account_id, job_id, tier, status } = image.parse(dynamodb.NewImage);
  return isTerminal(status.S) ? { account_id: account_id.S, job_id: job_id.S, tier: tier.S } : undefined;
};
