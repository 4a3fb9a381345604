import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment';

/** Where alarms go. A key of our own, because CloudWatch may not use the one that SNS manages. */
export const alarmTopic = (scope: Construct, deployment: Deployment): Topic => {
  const key = new Key(scope, 'AlarmKey', {
    description: `${deployment.prefix}: alarms`,
    enableKeyRotation: true,
    removalPolicy: deployment.removalPolicy,
  });
  const topic = new Topic(scope, 'Alarms', { masterKey: key, enforceSSL: true });
  const letCloudWatch = (actions: string[], resource: string) =>
    new PolicyStatement({
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions,
      resources: [resource],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    });
  // In a key's own policy `*` means that key.
  key.addToResourcePolicy(letCloudWatch(['kms:Decrypt', 'kms:GenerateDataKey'], '*'));
  topic.addToResourcePolicy(letCloudWatch(['sns:Publish'], topic.topicArn));
  return topic;
};
