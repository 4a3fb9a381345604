import type { CancellationReason } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { isoTime, now } from '../domain/clock';
import { JOB_STATUSES, takesFiles } from '../domain/job';
import { env } from '../env';
import { type JobIdentity, jobRow } from './jobs';
import { filePut, type SetFile } from './set-files';
import { isLost, type TransactItem, transact } from './transact';

/** How much a job takes: files, and bytes declared for all of them. */
export type SetLimits = { files: number; bytes: number };

/** The most items that DynamoDB takes in one transaction, less the job's own row. */
const FILES_AT_ONCE = 99;

const TAKING = Object.fromEntries(JOB_STATUSES.filter(takesFiles).map((status) => [`:${status}`, status]));

const bytesOf = (files: SetFile[]): number => files.reduce((sum, { size_bytes }) => sum + size_bytes, 0);

/** Counts files to a job that takes files still; `most` is what it may hold before them. */
const countWrite = ({ account_id, job_id }: JobIdentity, files: SetFile[], most: SetLimits): TransactItem => ({
  Update: {
    TableName: env('JOBS_TABLE'),
    Key: { account_id, job_id },
    UpdateExpression:
      'SET #status = :uploading, updated_at = :at, progress = :progress ADD files_declared :files, bytes_declared :bytes',
    ConditionExpression: `#status IN (${Object.keys(TAKING).join(', ')}) AND start_by > :at AND files_declared <= :mostFiles AND bytes_declared <= :mostBytes`,
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: {
      ...TAKING,
      ':uploading': 'uploading',
      ':progress': 'Uploading',
      ':at': isoTime(now()),
      ':files': files.length,
      ':bytes': bytesOf(files),
      ':mostFiles': most.files,
      ':mostBytes': most.bytes,
    },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  },
});

export type Registered =
  | 'registered'
  /** Another request declared one of them first. */
  | 'known'
  /** The job takes no files any more, or is gone. */
  | 'closed'
  | 'beyond_limits';

const outcomeOf = ([job]: CancellationReason[]): Registered => {
  if (!isLost(job)) return 'known';
  if (!job.Item) return 'closed';
  const { status, start_by = '' } = jobRow.parse(unmarshall(job.Item));
  return takesFiles(status) && start_by > isoTime(now()) ? 'beyond_limits' : 'closed';
};

/**
 * Writes new files of a job and counts them on its row, which then reads as uploading: all in one transaction up to 99
 * files, and no files at all where the limits would be passed by them. More than 99 take two, of which another request
 * may come between; what was written is then known to whoever declares it again.
 */
export const registerFiles = async (job: JobIdentity, files: SetFile[], limits: SetLimits): Promise<Registered> => {
  for (let from = 0; from < files.length; from += FILES_AT_ONCE) {
    const left = files.slice(from);
    const chunk = left.slice(0, FILES_AT_ONCE);
    const most = { files: limits.files - left.length, bytes: limits.bytes - bytesOf(left) };
    const refused = await transact([
      countWrite(job, chunk, most),
      ...chunk.map((file) => ({ Put: filePut(job, file) })),
    ]);
    if (refused) return outcomeOf(refused);
  }
  return 'registered';
};
