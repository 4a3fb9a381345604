import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { LogMetrics } from './log-metrics';
import { maxOf, sumOf } from './metric-math';
import type { Watched } from './watched';

export interface AlarmSpec {
  readonly metric: IMetric;
  /** ALARM at this value or above. */
  readonly threshold: number;
  readonly means: string;
  /** Periods of five minutes that must all breach; one unless told otherwise. */
  readonly periods?: number;
  /** Whether a period without any data breaches. */
  readonly silenceBreaches?: boolean;
}

/** Milliseconds that one submit in a hundred may take: it writes one transaction and starts the job. */
const SLOW_SUBMIT_MS = 3000;

/** Seconds that a job may be queued: six times the five minutes that a model has for one, as slots are few. */
const STUCK_SECONDS = 1800;

/** Seconds that an event may wait in the stream: a subscriber should hear, and the next job start, within a minute. */
const STREAM_LAG_SECONDS = 60;

/** Of fewer attempts in five minutes nothing can be said; when nearly all of more fail, the fault is hardly the receivers'. */
const MANY_ATTEMPTS = 20;
const MOST_FAILED_PERCENT = 90;

const errorsOf = (lambdas: Lambda[], what: string): AlarmSpec => ({
  metric: sumOf(
    lambdas.map((lambda) => lambda.metricErrors()),
    `errors of ${what}`,
  ),
  threshold: 1,
  means: `A function of ${what} threw, timed out or ran out of memory`,
});

const tableThrottles = (tables: Watched['tables']) =>
  tables.flatMap((table) =>
    ['ReadThrottleEvents', 'WriteThrottleEvents'].map((name) => table.metric(name, { statistic: 'Sum' })),
  );

const failedPercent = ({ webhookAttempts: attempts, webhookAttemptsFailed: failed }: LogMetrics) =>
  new MathExpression({
    expression: `IF(FILL(attempts, 0) >= ${MANY_ATTEMPTS}, 100 * FILL(failed, 0) / attempts, 0)`,
    usingMetrics: { attempts, failed },
    label: 'failed attempts, %',
    period: Duration.minutes(5),
  });

/** Every alarm by its name: whatever should never happen, and what is too slow. Each has its heading in docs/operations.md. */
export const alarmSpecs = (watched: Watched, logs: LogMetrics): Record<string, AlarmSpec> => {
  const { api, functions, machine, tables, deadLetters, streamReaders } = watched;
  return {
    ApiFaults: { metric: api.metricServerError(), threshold: 1, means: 'The API answered 5xx' },
    SlowSubmits: {
      metric: logs.submitLatencyMs,
      threshold: SLOW_SUBMIT_MS,
      means: 'One submit in a hundred takes three seconds or more, for a quarter of an hour',
      periods: 3,
    },
    JobsFailed: {
      metric: logs.jobsFailedByUs,
      threshold: 1,
      means: 'A job failed, after all its attempts, by no fault of its file',
    },
    DocumentErrors: errorsOf(functions.documents, 'the intake of documents, or OCR,'),
    WorkflowErrors: errorsOf(functions.workflow, 'the dispatch of jobs'),
    EventErrors: errorsOf(functions.events, 'events and webhooks'),
    Throttles: {
      metric: sumOf([Lambda.metricAllThrottles(), machine.metricThrottled()], 'throttles'),
      threshold: 1,
      means: 'Lambda or Step Functions refused a start: a quota of the account is used up',
    },
    TableThrottles: {
      metric: sumOf(tableThrottles(tables), 'throttled requests'),
      threshold: 1,
      means: 'DynamoDB refuses requests, for a quarter of an hour',
      periods: 3,
    },
    StuckQueue: {
      metric: logs.oldestQueuedSeconds,
      threshold: STUCK_SECONDS,
      means: 'A job has been queued for half an hour, or the sweep of each minute does not run',
      silenceBreaches: true,
    },
    ExecutionsFailed: {
      metric: sumOf([machine.metricFailed(), machine.metricTimedOut()], 'executions'),
      threshold: 1,
      means: "An execution ended without writing to its job: outside the machine's own Fail states",
    },
    StreamLate: {
      metric: maxOf(
        streamReaders.map((lambda) => lambda.metric('IteratorAge', { statistic: 'Maximum' })),
        'age, ms',
      ),
      threshold: STREAM_LAG_SECONDS * 1000,
      means: 'A reader of the jobs stream is a minute behind',
    },
    DeadLetters: {
      metric: sumOf(
        deadLetters.map((queue) => queue.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' })),
        'messages',
      ),
      threshold: 1,
      means: 'A dead-letter queue holds what could not be handled',
    },
    WebhooksGivenUp: {
      metric: logs.webhooksGivenUp,
      threshold: 1,
      means: 'The tenth and last attempt of a webhook delivery failed',
    },
    WebhooksFailing: {
      metric: failedPercent(logs),
      threshold: MOST_FAILED_PERCENT,
      means: 'Nine in ten webhook attempts fail, of twenty or more',
    },
  };
};
