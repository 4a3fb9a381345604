import { Annotations, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { acknowledge } from '../constructs/acknowledge';
import { alarmTopic } from '../constructs/alarm-topic';
import { type AlarmSpec, alarmSpecs } from '../constructs/watching/alarm-specs';
import { dashboard } from '../constructs/watching/dashboard';
import { logMetrics } from '../constructs/watching/log-metrics';
import type { Watched } from '../constructs/watching/watched';
import type { Deployment } from '../deployment';

/** What tells an operator: the alarms, sent to one topic, and the dashboard. */
export class OperationsStack extends Stack {
  constructor(scope: Construct, id: string, deployment: Deployment, watched: Watched) {
    super(scope, id, { description: 'Planwright: alarms and the dashboard' });
    const topic = alarmTopic(this, deployment);
    if (deployment.production && !deployment.alarmEmail) {
      const why = 'Alarms reach nobody: give -c alarmEmail=<address>, or subscribe to the topic by hand.';
      Annotations.of(topic).addWarningV2('planwright:alarms-reach-nobody', why);
    }
    if (deployment.alarmEmail) {
      acknowledge(topic.addSubscription(new EmailSubscription(deployment.alarmEmail)), {
        'Serverless-SNSRedrivePolicy':
          'A queue of alarms that no mail carried would itself need an alarm to be noticed.',
      });
    }

    const alarmOf = (name: string, { metric, threshold, means, periods, silenceBreaches }: AlarmSpec) => {
      const alarm = new Alarm(this, name, {
        alarmName: `${deployment.prefix}-${name}`,
        alarmDescription: `${means}. What to do: docs/operations.md, ${name}`,
        metric,
        threshold,
        evaluationPeriods: periods ?? 1,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: silenceBreaches ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      });
      alarm.addAlarmAction(new SnsAction(topic));
      return alarm;
    };
    const logs = logMetrics(this, deployment, watched);
    const alarms = Object.entries(alarmSpecs(watched, logs)).map(([name, spec]) => alarmOf(name, spec));
    dashboard(this, deployment, watched, logs, alarms);
  }
}
