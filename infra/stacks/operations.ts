import { Duration, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { z } from 'zod';
import { acknowledge } from '../constructs/acknowledge';
import { alarmTopic } from '../constructs/alarm-topic';
import type { Deployment } from '../deployment';

export interface Watched {
  readonly functions: Lambda[];
  readonly deadLetters: Queue[];
  readonly machine: StateMachine;
  readonly api: HttpApi;
  /** They read the jobs table's stream. */
  readonly streamReaders: Lambda[];
}

const fiveMinutes = { period: Duration.minutes(5) };

/** Seconds that an event may wait in the stream before someone is told: a subscriber should hear, and the next job start, within a minute. */
const STREAM_LAG_SECONDS = 60;

/** What tells an operator: an alarm for whatever should never happen, sent to one topic. */
export class OperationsStack extends Stack {
  constructor(scope: Construct, id: string, deployment: Deployment, watched: Watched) {
    super(scope, id, { description: 'Planwright: alarms' });
    const topic = alarmTopic(this, deployment);
    const email = z.email().optional().parse(this.node.tryGetContext('alarmEmail'));
    if (email) {
      acknowledge(topic.addSubscription(new EmailSubscription(email)), {
        'Serverless-SNSRedrivePolicy':
          'A queue of alarms that no mail carried would itself need an alarm to be noticed.',
      });
    }

    const alarmFrom = (alarmId: string, metric: IMetric, threshold: number, alarmDescription: string) =>
      new Alarm(this, alarmId, {
        metric,
        threshold,
        alarmDescription,
        evaluationPeriods: 1,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      }).addAlarmAction(new SnsAction(topic));

    for (const lambda of watched.functions) {
      const name = lambda.node.scope?.node.id;
      alarmFrom(`${name}Errors`, lambda.metricErrors(fiveMinutes), 1, `${name} ended in an error`);
    }
    for (const queue of watched.deadLetters) {
      const name = queue.node.path.split('/').slice(1).join('');
      const depth = queue.metricApproximateNumberOfMessagesVisible({ ...fiveMinutes, statistic: 'Maximum' });
      alarmFrom(`${name}Depth`, depth, 1, `${name} holds what could not be handled`);
    }
    alarmFrom(
      'JobsFailed',
      watched.machine.metricFailed(fiveMinutes),
      1,
      'An execution failed outside its own Fail states',
    );
    alarmFrom('JobsTimedOut', watched.machine.metricTimedOut(fiveMinutes), 1, 'An execution timed out');
    alarmFrom('ApiFaults', watched.api.metricServerError(fiveMinutes), 1, 'The API answered 5xx');
    for (const lambda of watched.streamReaders) {
      const name = lambda.node.scope?.node.id;
      const age = lambda.metric('IteratorAge', { ...fiveMinutes, statistic: 'Maximum' });
      alarmFrom(`${name}Late`, age, STREAM_LAG_SECONDS * 1000, `${name} is behind the stream of the jobs table`);
    }
  }
}
