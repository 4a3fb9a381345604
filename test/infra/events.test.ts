import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { JobEventSubscriber, type JobEventSubscriberProps } from '../../infra/constructs/job-event-subscriber';
import { templatesOf } from './templates';

const { workflow, events } = templatesOf('dev');

describe('publish-events', () => {
  it('reads the stream in batches of one PutEvents call, splits a bad batch, and gives up after 23 hours, into the queue', () => {
    events.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BatchSize: 10,
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: Match.absent(),
      MaximumRecordAgeInSeconds: 82800,
      StartingPosition: 'TRIM_HORIZON',
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
    });
  });
});

describe('dispatch-next', () => {
  it('is woken by the jobs whose run is over: no cached one, no note on one that ended before', () => {
    const ended = {
      dynamodb: {
        OldImage: {
          status: { S: ['awaiting_uploads', 'uploading', 'queued', 'preflighting', 'blocked', 'processing'] },
        },
        NewImage: { status: { S: ['blocked', 'complete', 'failed', 'cancelled', 'expired'] } },
      },
    };
    workflow.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FilterCriteria: { Filters: [{ Pattern: JSON.stringify(ended) }] },
    });
  });
});

describe('the log of all events', () => {
  it('is the target of a rule for every job event', () => {
    events.hasResourceProperties('AWS::Logs::LogGroup', { LogGroupName: '/planwright/dev/events' });
    events.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: { source: ['planwright'], 'detail-type': ['Job Status Changed'] },
    });
  });

  it('may be written by EventBridge alone', () => {
    events.resourceCountIs('AWS::Logs::ResourcePolicy', 1);
    const [policy] = Object.values(events.findResources('AWS::Logs::ResourcePolicy'));
    const document = JSON.stringify(policy?.Properties.PolicyDocument);
    expect(document).toContain('events.amazonaws.com');
    expect(document).not.toContain('"*"');
  });
});

describe('webhooks', () => {
  it('hear of the changes that a job’s webhook asked for, and of no others', () => {
    events.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: { source: ['planwright'], 'detail-type': ['Job Status Changed'], detail: { webhook: [true] } },
    });
  });

  it('are attempted by the schedule each minute', () => {
    events.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'rate(1 minute)' });
  });

  it('take a share of the account’s Lambdas that hanging endpoints cannot exceed, in production', () => {
    const concurrency = (template: Template) =>
      Object.values(template.findResources('AWS::Lambda::Function', { Properties: { FunctionName: Match.anyValue() } }))
        .filter(({ Properties }) => Properties.FunctionName.endsWith('-deliver-webhook'))
        .map(({ Properties }) => Properties.ReservedConcurrentExecutions);
    expect(concurrency(templatesOf('prod').events)).toEqual([50]);
    expect(concurrency(events)).toEqual([undefined]);
  });
});

describe('the nets under the workflow', () => {
  it('sweep the queue each minute', () => {
    workflow.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'rate(1 minute)' });
  });

  it('hear of each execution of our machine that ended badly', () => {
    const [machine] = Object.keys(workflow.findResources('AWS::StepFunctions::StateMachine'));
    workflow.hasResourceProperties('AWS::Events::Rule', {
      EventBusName: Match.absent(),
      EventPattern: {
        source: ['aws.states'],
        'detail-type': ['Step Functions Execution Status Change'],
        detail: { stateMachineArn: [{ Ref: machine }], status: ['FAILED', 'TIMED_OUT', 'ABORTED'] },
      },
    });
  });
});

describe('JobEventSubscriber', () => {
  const subscriber = (filter: Pick<JobEventSubscriberProps, 'statuses' | 'models'>) => {
    const stack = new Stack(new App(), 'Subscriber');
    const queue = new Queue(stack, 'Queue');
    new JobEventSubscriber(stack, 'Notify', {
      bus: EventBus.fromEventBusName(stack, 'Bus', 'planwright-dev-events'),
      ...filter,
      target: (deadLetterQueue) => new SqsQueue(queue, { deadLetterQueue }),
    });
    return Template.fromStack(stack);
  };

  it('sends the events of the chosen statuses and models to its target, and the undeliverable to its queue', () => {
    const template = subscriber({ statuses: ['failed'], models: ['toc-parser'] });
    template.hasResourceProperties('AWS::Events::Rule', {
      EventBusName: 'planwright-dev-events',
      EventPattern: {
        source: ['planwright'],
        'detail-type': ['Job Status Changed'],
        detail: { status: ['failed'], model: ['toc-parser'] },
      },
      Targets: [Match.objectLike({ DeadLetterConfig: { Arn: Match.anyValue() } })],
    });
  });

  it('sends all job events without a filter', () => {
    subscriber({}).hasResourceProperties('AWS::Events::Rule', { EventPattern: { detail: Match.absent() } });
  });
});
