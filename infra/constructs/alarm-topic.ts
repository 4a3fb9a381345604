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
  const principals = [new ServicePrincipal('cloudwatch.amazonaws.com')];
  // In a key's own policy `*` means that key. AWS says of `sns:Publish` that it carries the source, and not of these.
  key.addToResourcePolicy(
    new PolicyStatement({ principals, actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: ['*'] }),
  );
  const ofThisAccount = { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } };
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals,
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: ofThisAccount,
    }),
  );
  return topic;
};
