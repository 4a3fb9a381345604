import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { EventSourceMapping, FilterCriteria, type Function as Lambda, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { JobStatus } from '../../shared/domain/job';
import { allow, type Permission } from './permissions';

const streamArn = (table: Table): string => {
  if (!table.tableStreamArn) throw new Error(`Table ${table.node.path} has no stream`);
  return table.tableStreamArn;
};

/** What a function needs to read the jobs table's stream and to leave behind what it could not handle. */
export const readJobsStream = (jobs: Table, failures: Queue): Permission[] => [
  allow(
    ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
    streamArn(jobs),
  ),
  allow(['sqs:SendMessage'], failures.queueArn),
];

export interface JobsStreamProps {
  readonly jobs: Table;
  readonly target: Lambda;
  readonly failures: Queue;
  readonly batchSize: number;
  /** Only changes of a row's status from one of `from` to one of `to`; every change of it when absent. */
  readonly moves?: { readonly from: readonly JobStatus[]; readonly to: readonly JobStatus[] };
}

const withStatus = (statuses: readonly JobStatus[]) => ({ status: { S: [...statuses] } });

/** Feeds a function with every change of a job's row, at least once and in order for each job. */
export const consumeJobsStream = (
  scope: Construct,
  id: string,
  { jobs, target, failures, batchSize, moves }: JobsStreamProps,
) =>
  new EventSourceMapping(scope, id, {
    target,
    eventSourceArn: streamArn(jobs),
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize,
    maxBatchingWindow: Duration.seconds(0),
    bisectBatchOnError: true,
    // No limit of tries but this, within the 24 hours the stream remembers: late news of a job still tells how it ended,
    // and gives its credits back.
    maxRecordAge: Duration.hours(23),
    onFailure: new SqsDlq(failures),
    // what a filter leaves out wakes nobody and is not billed
    ...(moves && {
      filters: [
        FilterCriteria.filter({ dynamodb: { OldImage: withStatus(moves.from), NewImage: withStatus(moves.to) } }),
      ],
    }),
  });
