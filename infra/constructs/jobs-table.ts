import { ProjectionType, StreamViewType, type Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment';
import { dataTable, stringKey } from './data-table';

/** Sparse: only a row that waits has `queued_account_id`, so the sweep reads no other. */
export const QUEUED_JOBS_INDEX = 'queued-jobs';

/** Jobs, newest first within an account because a job id sorts by time. The stream is the outbox of all events. */
export const jobsTable = (scope: Construct, deployment: Deployment): Table => {
  const table = dataTable(scope, 'Jobs', deployment, ['account_id', 'job_id'], {
    stream: StreamViewType.NEW_AND_OLD_IMAGES,
  });
  table.addGlobalSecondaryIndex({
    indexName: QUEUED_JOBS_INDEX,
    ...stringKey(['queued_account_id', 'queue_rank']),
    // what a dispatcher must know of a job to start it or to leave it alone, and since when it waits
    projectionType: ProjectionType.INCLUDE,
    nonKeyAttributes: ['run', 'slot', 'start_by', 'tier', 'updated_at'],
  });
  return table;
};
