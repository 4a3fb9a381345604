import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, type ILogGroup, type JsonPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { submits } from '../../../shared/contract/openapi/submits';
import { jobErrorText } from '../../../shared/domain/job-errors';
import { JOB_FAULT_CODES } from '../../../shared/domain/job-fault';
import type { Deployment } from '../../deployment';
import type { Watched } from './watched';

const { all, any, numberValue, stringValue } = FilterPattern;

const said = (message: string) => stringValue('$.message', '=', message);
const attemptWhose = (comparison: '=' | '!=', state: string) =>
  all(said('webhook attempted'), stringValue('$.state', comparison, state));

/** A job's event that tells of a failure which is not its file's. */
const failedByUs = () => {
  const ours = JOB_FAULT_CODES.filter((code) => jobErrorText(code).ours);
  return all(
    stringValue('$.detail.status', '=', 'failed'),
    any(...ours.map((code) => stringValue('$.detail.error_code', '=', code))),
  );
};

/** A request to a route that submits a job, with what API Gateway took to answer it. */
const submitted = () =>
  all(
    any(...submits.map(({ method, path }) => stringValue('$.route', '=', `${method} ${path}`))),
    numberValue('$.responseLatencyMs', '>=', 0),
  );

const logsOf = (lambdas: Lambda[]): [name: string, log: ILogGroup][] =>
  lambdas.map((lambda) => [lambda.node.scope?.node.id ?? '', lambda.logGroup]);

/** What only our own log lines tell, as metrics `Planwright/<stage>`: CloudWatch reads the lines, so no function knows of metrics. */
export const logMetrics = (
  scope: Construct,
  { stage }: Deployment,
  { accessLog, sweep, webhookSenders, eventLog }: Pick<Watched, 'accessLog' | 'sweep' | 'webhookSenders' | 'eventLog'>,
) => {
  const metricNamespace = `Planwright/${stage}`;
  const count = (metricName: string, logs: [string, ILogGroup][], filterPattern: JsonPattern) => {
    for (const [name, logGroup] of logs) {
      const line = { logGroup, filterPattern, metricNamespace, metricName, metricValue: '1' };
      new MetricFilter(scope, `${metricName}Of${name}`, line);
    }
    return new Metric({ namespace: metricNamespace, metricName, statistic: 'Sum' });
  };

  const oldestQueuedSeconds = new MetricFilter(scope, 'OldestQueuedSeconds', {
    logGroup: sweep.logGroup,
    filterPattern: said('queue swept'),
    metricNamespace,
    metricName: 'OldestQueuedSeconds',
    metricValue: '$.oldest_queued_seconds',
  }).metric({ statistic: 'Maximum' });
  const submitLatencyMs = new MetricFilter(scope, 'SubmitLatencyMs', {
    logGroup: accessLog,
    filterPattern: submitted(),
    metricNamespace,
    metricName: 'SubmitLatencyMs',
    metricValue: '$.responseLatencyMs',
  }).metric({ statistic: 'p99' });
  const senders = logsOf(webhookSenders);
  return {
    oldestQueuedSeconds,
    submitLatencyMs,
    jobsFailedByUs: count('JobsFailedByUs', [['Events', eventLog]], failedByUs()),
    webhookAttempts: count('WebhookAttempts', senders, said('webhook attempted')),
    webhookAttemptsFailed: count('WebhookAttemptsFailed', senders, attemptWhose('!=', 'delivered')),
    webhooksGivenUp: count('WebhooksGivenUp', senders, attemptWhose('=', 'failed')),
  };
};
export type LogMetrics = ReturnType<typeof logMetrics>;
