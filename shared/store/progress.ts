import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { isoTime, now } from '../domain/clock';
import type { ProgressReport } from '../domain/progress';
import { env } from '../env';
import { applied, table } from './table';

export type Attempt = { account_id: string; job_id: string; attempt_token: string };

/** What an attempt writes to its job: the action, and what must hold beside that the attempt holds the job still. */
type OwnedUpdate = {
  update: string;
  condition?: string;
  names?: Record<string, string>;
  values: Record<string, string | number | Set<number>>;
};

/** Writes if the attempt holds the job still and the condition is met; else it changes nothing. */
export const updateOwned = async (
  attempt: Attempt,
  { update, condition, names, values }: OwnedUpdate,
): Promise<void> => {
  const owned = '#status = :processing AND attempt_token = :token';
  await applied(
    table.send(
      new UpdateCommand({
        TableName: env('JOBS_TABLE'),
        Key: { account_id: attempt.account_id, job_id: attempt.job_id },
        UpdateExpression: update,
        ConditionExpression: condition === undefined ? owned : `${owned} AND (${condition})`,
        ExpressionAttributeNames: { '#status': 'status', ...names },
        ExpressionAttributeValues: {
          ...values,
          ':at': isoTime(now()),
          ':processing': 'processing',
          ':token': attempt.attempt_token,
        },
      }),
    ),
  );
};

const reads = async ({ account_id, job_id, attempt_token }: Attempt, ConsistentRead: boolean): Promise<boolean> => {
  const { Item } = await table.send(
    new GetCommand({
      TableName: env('JOBS_TABLE'),
      Key: { account_id, job_id },
      ConsistentRead,
      ProjectionExpression: '#status, attempt_token',
      ExpressionAttributeNames: { '#status': 'status' },
    }),
  );
  return Item?.status === 'processing' && Item.attempt_token === attempt_token;
};

/**
 * Whether the attempt held the job a moment ago: the job was not cancelled, and no other attempt has taken it. The cheap
 * read may be behind the claim; only the other one may say that the job is lost.
 */
export const holdsJob = async (attempt: Attempt): Promise<boolean> =>
  (await reads(attempt, false)) || reads(attempt, true);

/** What the job says of itself while it runs, with a number of it that only rises. */
type Report = { text: string; stage: string; rising: 'progress_percent' | 'retry_count'; to: number };

/** Writes a report if the number rises by it. */
const writeReport = (attempt: Attempt, { text, stage, rising, to }: Report): Promise<void> =>
  updateOwned(attempt, {
    update: 'SET progress = :text, stage = :stage, #rising = :to, updated_at = :at',
    condition: 'attribute_not_exists(#rising) OR #rising < :to',
    names: { '#rising': rising },
    values: { ':text': text, ':stage': stage, ':to': to },
  });

/** Writes how far an attempt is. A late report (job ended, other attempt, lower number) changes nothing. */
export const writeProgress = (attempt: Attempt, { text, percent, stage }: ProgressReport): Promise<void> =>
  writeReport(attempt, { text, stage, rising: 'progress_percent', to: percent });

/** Writes that an attempt has begun anew, for the `retry_count`-th time; how far it was before stays. A late writer changes nothing. */
export const writeRetry = (attempt: Attempt & { retry_count: number }): Promise<void> =>
  writeReport(attempt, {
    text: `Beginning again after a fault (retry ${attempt.retry_count})`,
    stage: 'retrying',
    rising: 'retry_count',
    to: attempt.retry_count,
  });

/** Adds a range of pages to those that are done. The row holds a set, so a range done twice counts once. */
export const addRangeDone = (attempt: Attempt, index: number): Promise<void> =>
  updateOwned(attempt, {
    update: 'ADD ranges_done :index SET updated_at = :at, stage = :stage',
    values: { ':index': new Set([index]), ':stage': 'reading' },
  });
