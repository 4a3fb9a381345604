import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { EventSourceMapping, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment';
import { deadLetterQueue } from './dead-letter-queue';
import { HandlerFunction } from './handler-function';
import { allow } from './permissions';

/** PutEvents takes ten entries, so a batch is one call. */
const BATCH_SIZE = 10;

/** Reads the jobs table's stream and puts an event on the bus for each status change. */
export const publishEvents = (scope: Construct, deployment: Deployment, jobs: Table, bus: EventBus) => {
  const stream = streamArn(jobs);
  const failures = deadLetterQueue(scope, 'PublishEventsFailures');
  const { lambda } = new HandlerFunction(scope, 'PublishEvents', {
    deployment,
    handler: 'publish-events',
    memoryMb: 256,
    timeout: Duration.seconds(10),
    environment: { EVENT_BUS_NAME: bus.eventBusName },
    permissions: [
      allow(
        ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
        stream,
      ),
      allow(['events:PutEvents'], bus.eventBusArn),
      allow(['sqs:SendMessage'], failures.queueArn),
    ],
  });
  new EventSourceMapping(scope, 'JobsStream', {
    target: lambda,
    eventSourceArn: stream,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: BATCH_SIZE,
    maxBatchingWindow: Duration.seconds(0),
    bisectBatchOnError: true,
    retryAttempts: 10,
    // Within the 24 hours the stream remembers: late news of a job still tells a subscriber how it ended.
    maxRecordAge: Duration.hours(23),
    onFailure: new SqsDlq(failures),
  });
  return { lambda, failures };
};

const streamArn = (table: Table): string => {
  if (!table.tableStreamArn) throw new Error(`Table ${table.node.path} has no stream`);
  return table.tableStreamArn;
};
