import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { isoTime, now } from '../domain/clock';
import { newId } from '../domain/ids';
import { type JobStatus, queueRank } from '../domain/job';
import { env } from '../env';
import { type JobIdentity, type JobRow, jobRow } from './jobs';
import { conditionLost, table } from './table';

/** What else the move sets and asks of the row, with the values it names. */
type Move = { from: JobStatus; set: string; condition: string; values: Record<string, unknown> };

/**
 * Moves a job that waits for its owner into the account's queue, by one conditional write, and gives it as it is then;
 * undefined when it does not wait so, or its time is up.
 */
const intoQueue = async ({ account_id, job_id }: JobIdentity, move: Move): Promise<JobRow | undefined> => {
  const token = newId();
  try {
    const { Attributes } = await table.send(
      new UpdateCommand({
        TableName: env('JOBS_TABLE'),
        Key: { account_id, job_id },
        UpdateExpression: `SET #status = :queued, queued_account_id = :account, queue_rank = :rank, queue_token = :token, updated_at = :at, progress = :progress${move.set} REMOVE slot, stage`,
        ConditionExpression: `#status = :from AND start_by > :at${move.condition}`,
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: {
          ...move.values,
          ':from': move.from,
          ':queued': 'queued',
          ':account': account_id,
          ':rank': queueRank(job_id, 'normal'),
          ':token': token,
          ':progress': 'Queued',
          ':at': isoTime(now()),
        },
        ReturnValues: 'ALL_NEW',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return jobRow.parse(Attributes);
  } catch (error) {
    if (!conditionLost(error)) throw error;
    const met = error.Item && unmarshall(error.Item);
    // the SDK repeats a write whose answer was lost: what it then meets is its own
    return met?.queue_token === token ? jobRow.parse(met) : undefined;
  }
};

/** Queues a job whose uploads are complete: those `filesDeclared` that were looked at, and no others since. */
export const queueUploaded = (job: JobIdentity, filesDeclared: number): Promise<JobRow | undefined> =>
  intoQueue(job, {
    from: 'uploading',
    set: '',
    condition: ' AND files_declared = :files',
    values: { ':files': filesDeclared },
  });

/** Queues a blocked job for another run. */
export const resumeBlocked = (job: JobIdentity): Promise<JobRow | undefined> =>
  intoQueue(job, {
    from: 'blocked',
    set: ', run = if_not_exists(run, :none) + :one',
    condition: '',
    values: { ':none': 0, ':one': 1 },
  });
