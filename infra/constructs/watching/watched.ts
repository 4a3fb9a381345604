import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';

/** What the alarms and the dashboard look at. */
export interface Watched {
  readonly api: HttpApi;
  /** A line of JSON for each request. */
  readonly accessLog: LogGroup;
  /** Functions that neither a route leads to nor the machine calls as a model: nobody but an alarm hears of their errors. */
  readonly functions: {
    readonly documents: Lambda[];
    readonly workflow: Lambda[];
    readonly events: Lambda[];
  };
  readonly machine: StateMachine;
  readonly tables: Table[];
  readonly deadLetters: Queue[];
  /** They read the jobs table's stream. */
  readonly streamReaders: Lambda[];
  /** Logs each minute how old the oldest queued job is. */
  readonly sweep: Lambda;
  /** They log each attempt of a webhook. */
  readonly webhookSenders: Lambda[];
  /** Holds every event of every job. */
  readonly eventLog: LogGroup;
}
