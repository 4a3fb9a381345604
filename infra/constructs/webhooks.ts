import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { type EventBus, Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment';
import { deadLetterQueue } from './dead-letter-queue';
import { QUEUED_DELIVERIES_INDEX } from './deliveries-table';
import { HandlerFunction } from './handler-function';
import { JobEventSubscriber } from './job-event-subscriber';
import { allow, onPartitions, type Permission, updateOnly } from './permissions';

export interface WebhookData {
  readonly jobs: Table;
  readonly accounts: Table;
  readonly deliveries: Table;
}

const SECRET_ATTRIBUTES = ['pk', 'sk', 'secret', 'created_at', 'previous_secret', 'previous_until', 'rotation'];

/** To make or rotate an account's signing secret; nothing else of the account can be written with it. */
export const writeWebhookSecret = (accounts: Table): Permission => updateOnly(accounts, SECRET_ATTRIBUTES);

/** Calls webhooks: at once on the event, and by the schedule each minute. Neither function may read a document, a result or an API key. */
export const webhooks = (scope: Construct, deployment: Deployment, data: WebhookData, bus: EventBus) => {
  const { jobs, accounts, deliveries } = data;
  const environment = {
    JOBS_TABLE: jobs.tableName,
    ACCOUNTS_TABLE: accounts.tableName,
    DELIVERIES_TABLE: deliveries.tableName,
  };
  const attempt = [
    onPartitions(['dynamodb:GetItem'], accounts, 'ACCOUNT#'),
    writeWebhookSecret(accounts),
    allow(['dynamodb:UpdateItem'], deliveries.tableArn),
    updateOnly(jobs, ['account_id', 'job_id', 'webhook_delivered_at']),
  ];

  const deliverFailures = deadLetterQueue(scope, 'DeliverWebhookFailures');
  const { lambda: deliver } = new HandlerFunction(scope, 'DeliverWebhook', {
    deployment,
    handler: 'deliver-webhook',
    memoryMb: 256,
    timeout: Duration.seconds(60),
    environment,
    permissions: [
      ...attempt,
      allow(['dynamodb:GetItem'], jobs.tableArn),
      allow(['dynamodb:PutItem'], deliveries.tableArn),
    ],
    failures: deliverFailures,
    // endpoints that hang hold a function for half a minute each
    concurrency: deployment.webhookConcurrency,
  });
  const wanted = new JobEventSubscriber(scope, 'Webhooks', {
    bus,
    webhook: true,
    target: (deadLetters) => new LambdaFunction(deliver, { deadLetterQueue: deadLetters }),
  });

  const retryFailures = deadLetterQueue(scope, 'RetryWebhooksFailures');
  const { lambda: retry } = new HandlerFunction(scope, 'RetryWebhooks', {
    deployment,
    handler: 'retry-webhooks',
    memoryMb: 512,
    timeout: Duration.seconds(90),
    environment,
    permissions: [...attempt, allow(['dynamodb:Query'], `${deliveries.tableArn}/index/${QUEUED_DELIVERIES_INDEX}`)],
    failures: retryFailures,
  });
  new Rule(scope, 'DueWebhooks', {
    description: 'Attempts the webhook deliveries that are due',
    schedule: Schedule.rate(Duration.minutes(1)),
    targets: [
      new LambdaFunction(retry, { deadLetterQueue: retryFailures, maxEventAge: Duration.minutes(1), retryAttempts: 1 }),
    ],
  });

  return { functions: [deliver, retry], deadLetters: [deliverFailures, wanted.deadLetters, retryFailures] };
};
