import { Stack } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { eventLog, logTarget } from '../constructs/event-log';
import { JobEventSubscriber } from '../constructs/job-event-subscriber';
import { publishEvents } from '../constructs/publish-events';
import { webhooks } from '../constructs/webhooks';
import type { Deployment } from '../deployment';
import type { DataStack } from './data';

/** What tells of jobs: the bus, the function that publishes the jobs table's stream to it, the log of all events, and the webhooks. */
export class EventsStack extends Stack {
  readonly bus: EventBus;
  readonly publisher: Lambda;
  readonly log: LogGroup;
  readonly webhookSenders: Lambda[];
  readonly functions: Lambda[];
  readonly deadLetters: Queue[];

  constructor(scope: Construct, id: string, deployment: Deployment, data: DataStack) {
    super(scope, id, { description: 'Planwright: job events' });
    this.bus = new EventBus(this, 'Bus', { eventBusName: `${deployment.prefix}-events` });
    const publisher = publishEvents(this, deployment, data.jobs, this.bus);
    this.log = eventLog(this, deployment);
    const audit = new JobEventSubscriber(this, 'Audit', {
      bus: this.bus,
      target: (deadLetters) => logTarget(this.log, deadLetters),
    });
    const sender = webhooks(this, deployment, data, this.bus);
    this.publisher = publisher.lambda;
    this.webhookSenders = sender.functions;
    this.functions = [publisher.lambda, ...sender.functions];
    this.deadLetters = [publisher.failures, audit.deadLetters, ...sender.deadLetters];
  }
}
