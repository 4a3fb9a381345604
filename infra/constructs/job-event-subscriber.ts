import { type IEventBusRef, type IRuleTarget, Rule } from 'aws-cdk-lib/aws-events';
import type { IQueue, Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { EVENT_SOURCE, JOB_STATUS_CHANGED } from '../../shared/contract/events';
import type { JobStatus } from '../../shared/domain/job';
import { deadLetterQueue } from './dead-letter-queue';

export interface JobEventSubscriberProps {
  readonly bus: IEventBusRef;
  /** Only these statuses; all when absent. */
  readonly statuses?: readonly JobStatus[];
  /** Only jobs of these models; all when absent. */
  readonly models?: readonly string[];
  /** Only the changes that the job's own webhook is to be called about. */
  readonly webhook?: true;
  /** Makes the target; it is handed the queue for the events that cannot be delivered to it. */
  readonly target: (deadLetters: IQueue) => IRuleTarget;
}

/**
 * Subscribes a target to the status changes of jobs. Add one to the Events stack, or to a stack of your own:
 * `new JobEventSubscriber(this, 'Notify', { bus, statuses: ['failed'], target: (deadLetterQueue) => new SqsQueue(queue, { deadLetterQueue }) })`.
 */
export class JobEventSubscriber extends Construct {
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { bus, statuses, models, webhook, target }: JobEventSubscriberProps) {
    super(scope, id);
    this.deadLetters = deadLetterQueue(this, 'DeadLetters');
    new Rule(this, 'Rule', {
      eventBus: bus,
      eventPattern: {
        source: [EVENT_SOURCE],
        detailType: [JOB_STATUS_CHANGED],
        ...((statuses || models || webhook) && {
          detail: {
            ...(statuses && { status: [...statuses] }),
            ...(models && { model: [...models] }),
            ...(webhook && { webhook: [true] }),
          },
        }),
      },
      targets: [target(this.deadLetters)],
    });
  }
}
