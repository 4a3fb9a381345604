import { Duration } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Deployment } from '../../deployment';
import type { LogMetrics } from './log-metrics';
import type { Watched } from './watched';

/** A third of the dashboard's 24 columns. */
const THIRD = 8;

const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: THIRD });

/** One series for each function of the deployment, those to come included: a graph may search, an alarm may not. */
const ofEachFunction = (prefix: string, metricName: string, statistic: string) =>
  new MathExpression({
    expression: `SEARCH('{AWS/Lambda,FunctionName} MetricName="${metricName}" FunctionName="${prefix}"', '${statistic}', 300)`,
    label: '',
    period: Duration.minutes(5),
  });

/** The one dashboard, `planwright-<stage>`: the alarms, then a job's way from request to webhook. */
export const dashboard = (
  scope: Construct,
  { prefix }: Deployment,
  watched: Watched,
  logs: LogMetrics,
  alarms: Alarm[],
): Dashboard => {
  const { api, machine, tables, deadLetters, streamReaders } = watched;
  const eachFunction = (metricName: string, statistic: string) => ofEachFunction(prefix, metricName, statistic);
  const byTable = (metricName: string) =>
    tables.map((table) => table.metric(metricName, { statistic: 'Sum', label: table.node.id }));
  return new Dashboard(scope, 'Dashboard', {
    dashboardName: prefix,
    widgets: [
      [new AlarmStatusWidget({ title: 'Alarms', alarms, width: 3 * THIRD, height: 4 })],
      [
        graph('API requests', [api.metricCount(), api.metricClientError(), api.metricServerError()]),
        graph('API latency, ms', [
          api.metricLatency({ statistic: 'p50' }),
          api.metricLatency({ statistic: 'p99' }),
          logs.submitLatencyMs,
        ]),
        graph('Oldest queued job, s', [logs.oldestQueuedSeconds]),
      ],
      [
        graph('Executions', [
          machine.metricStarted(),
          machine.metricSucceeded(),
          machine.metricFailed(),
          machine.metricTimedOut(),
          machine.metricAborted(),
        ]),
        graph('Execution time, ms', [
          machine.metricTime({ statistic: 'p50' }),
          machine.metricTime({ statistic: 'p99' }),
        ]),
        graph(
          'Stream lag, ms',
          streamReaders.map((lambda) => lambda.metric('IteratorAge', { statistic: 'Maximum' })),
        ),
      ],
      [
        graph('Function errors', [eachFunction('Errors', 'Sum')]),
        graph('Function throttles', [eachFunction('Throttles', 'Sum')]),
        graph('Function duration p99, ms', [eachFunction('Duration', 'p99')]),
      ],
      [
        graph('Table reads, units', byTable('ConsumedReadCapacityUnits')),
        graph('Table writes, units', byTable('ConsumedWriteCapacityUnits')),
        graph('Table throttles', [...byTable('ReadThrottleEvents'), ...byTable('WriteThrottleEvents')]),
      ],
      [
        graph('Webhook attempts', [logs.webhookAttempts, logs.webhookAttemptsFailed, logs.webhooksGivenUp]),
        graph('Jobs failed by our fault', [logs.jobsFailedByUs]),
        graph(
          'Dead letters',
          deadLetters.map((queue) =>
            queue.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', label: queue.node.id }),
          ),
        ),
      ],
    ],
  });
};
