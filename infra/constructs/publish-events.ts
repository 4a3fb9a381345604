import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment';
import { deadLetterQueue } from './dead-letter-queue';
import { HandlerFunction } from './handler-function';
import { consumeJobsStream, readJobsStream } from './jobs-stream';
import { allow } from './permissions';

/** PutEvents takes ten entries, so a batch is one call. */
const BATCH_SIZE = 10;

/** Reads the jobs table's stream and puts an event on the bus for each status change. */
export const publishEvents = (scope: Construct, deployment: Deployment, jobs: Table, bus: EventBus) => {
  const failures = deadLetterQueue(scope, 'PublishEventsFailures');
  const { lambda } = new HandlerFunction(scope, 'PublishEvents', {
    deployment,
    handler: 'publish-events',
    memoryMb: 256,
    timeout: Duration.seconds(10),
    environment: { EVENT_BUS_NAME: bus.eventBusName },
    permissions: [...readJobsStream(jobs, failures), allow(['events:PutEvents'], bus.eventBusArn)],
  });
  consumeJobsStream(scope, 'JobsStream', { jobs, target: lambda, failures, batchSize: BATCH_SIZE });
  return { lambda, failures };
};
