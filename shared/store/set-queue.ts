import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { isoTime, now } from '../domain/clock';
import { type JobStatus, queueRank } from '../domain/job';
import { env } from '../env';
import { type JobIdentity, type JobRow, jobRow } from './jobs';
import { table, written } from './table';

/** Which request moves it (`token`), what else the move sets and asks of the row, and the values it names. */
type Move = { token: string; from: JobStatus; set: string; condition: string; values: Record<string, unknown> };

/**
 * Moves a job that waits for its owner into the account's queue, by one conditional write, and gives it as it is then;
 * undefined when it does not wait so, or its time is up.
 */
const intoQueue = async ({ account_id, job_id }: JobIdentity, move: Move): Promise<JobRow | undefined> => {
  const queued = await written(
    table.send(
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
          ':token': move.token,
          ':progress': 'Queued',
          ':at': isoTime(now()),
        },
        ReturnValues: 'ALL_NEW',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    ),
  );
  if (queued.done) return jobRow.parse(queued.answer.Attributes);
  // the SDK repeats a write whose answer was lost: what it then meets is its own
  return queued.met?.queue_token === move.token ? jobRow.parse(queued.met) : undefined;
};

/** Queues a job whose uploads are complete: those `filesDeclared` that were looked at, and no others since. */
export const queueUploaded = (job: JobIdentity, token: string, filesDeclared: number): Promise<JobRow | undefined> =>
  intoQueue(job, {
    token,
    from: 'uploading',
    set: '',
    condition: ' AND files_declared = :files',
    values: { ':files': filesDeclared },
  });

/** Queues a blocked job for another run. */
export const resumeBlocked = (job: JobIdentity, token: string): Promise<JobRow | undefined> =>
  intoQueue(job, {
    token,
    from: 'blocked',
    set: ', run = if_not_exists(run, :none) + :one',
    condition: '',
    values: { ':none': 0, ':one': 1 },
  });
