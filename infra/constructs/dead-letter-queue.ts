import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge';

const IS_LAST = 'It is itself the dead-letter queue of a function or a rule.';

/** Keeps for 14 days (the most SQS allows) what a consumer could not handle; an alarm watches its depth. */
export const deadLetterQueue = (scope: Construct, id: string): Queue => {
  const queue = new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  acknowledge(queue, {
    'AwsSolutions-SQS3': IS_LAST,
    'Serverless-SQSRedrivePolicy': IS_LAST,
  });
  return queue;
};
