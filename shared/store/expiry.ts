import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { isoTime, now } from '../domain/clock';
import { env } from '../env';
import type { JobIdentity } from './jobs';
import { applied, table } from './table';

/**
 * Ends a job that was not claimed by its `start_by`; the workflow's Expire state is the same write. Claim is the write
 * with the other outcome, so exactly one wins. A job that waits for its owner ends so too. False when the job no longer
 * waits or has time left.
 */
export const expireOverdueJob = ({ account_id, job_id }: JobIdentity): Promise<boolean> =>
  applied(
    table.send(
      new UpdateCommand({
        TableName: env('JOBS_TABLE'),
        Key: { account_id, job_id },
        UpdateExpression:
          'SET #status = :expired, completed_at = :at, updated_at = :at, progress = :progress REMOVE queued_account_id, queue_rank',
        ConditionExpression: '#status IN (:queued, :awaiting, :uploading, :blocked) AND start_by <= :at',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: {
          ':expired': 'expired',
          ':queued': 'queued',
          ':awaiting': 'awaiting_uploads',
          ':uploading': 'uploading',
          ':blocked': 'blocked',
          ':progress': 'Expired',
          ':at': isoTime(now()),
        },
      }),
    ),
  );
