import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { IRuleTarget } from 'aws-cdk-lib/aws-events';
import { addToDeadLetterQueueResourcePolicy } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment';

/** The log group `/planwright/<stage>/events`, which EventBridge may write to. */
export const eventLog = (scope: Construct, deployment: Deployment): LogGroup => {
  const log = new LogGroup(scope, 'EventLog', {
    logGroupName: `/planwright/${deployment.stage}/events`,
    retention: deployment.logDays,
    removalPolicy: deployment.removalPolicy,
  });
  log.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('events.amazonaws.com')],
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [log.logGroupArn],
    }),
  );
  return log;
};

/** A rule target that writes each event to `log`. CDK's own target brings a Lambda along to write the policy above. */
export const logTarget = (log: LogGroup, deadLetters: IQueue): IRuleTarget => ({
  bind: (rule) => {
    addToDeadLetterQueueResourcePolicy(rule, deadLetters);
    return {
      // Without the `:*` that ends logGroupArn: EventBridge wants the group, not its streams.
      arn: Stack.of(log).formatArn({
        service: 'logs',
        resource: 'log-group',
        resourceName: log.logGroupName,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      }),
      deadLetterConfig: { arn: deadLetters.queueArn },
    };
  },
});
