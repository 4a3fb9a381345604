import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { isoTime, now } from '../domain/clock';
import type { ProgressReport } from '../domain/progress';
import { env } from '../env';
import { applied, table } from './table';

type Attempt = { account_id: string; job_id: string; attempt_token: string };

/** The attempt holds the job still. */
const OWNED = '#status = :processing AND attempt_token = :token';

/** Writes how far an attempt is. A late report (job ended, other attempt, lower number) changes nothing. */
export const writeProgress = async (attempt: Attempt, report: ProgressReport): Promise<void> => {
  await applied(
    table.send(
      new UpdateCommand({
        TableName: env('JOBS_TABLE'),
        Key: { account_id: attempt.account_id, job_id: attempt.job_id },
        UpdateExpression: 'SET progress = :text, progress_percent = :percent, stage = :stage, updated_at = :at',
        ConditionExpression: `${OWNED} AND progress_percent < :percent`,
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: {
          ':text': report.text,
          ':percent': report.percent,
          ':stage': report.stage,
          ':at': isoTime(now()),
          ':processing': 'processing',
          ':token': attempt.attempt_token,
        },
      }),
    ),
  );
};

/** Writes that an attempt has begun anew, for the `retry_count`-th time; how far it was before stays. A late writer changes nothing. */
export const writeRetry = async (attempt: Attempt & { retry_count: number }): Promise<void> => {
  await applied(
    table.send(
      new UpdateCommand({
        TableName: env('JOBS_TABLE'),
        Key: { account_id: attempt.account_id, job_id: attempt.job_id },
        UpdateExpression: 'SET retry_count = :count, progress = :text, stage = :stage, updated_at = :at',
        ConditionExpression: `${OWNED} AND (attribute_not_exists(retry_count) OR retry_count < :count)`,
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: {
          ':count': attempt.retry_count,
          ':text': `Beginning again after a fault (retry ${attempt.retry_count})`,
          ':stage': 'retrying',
          ':at': isoTime(now()),
          ':processing': 'processing',
          ':token': attempt.attempt_token,
        },
      }),
    ),
  );
};
