/** Contracts between the parts of the local runtime. Each part is made by a `create…`/`start…` function and ended by `stop`. */

export type AwsCredentials = { accessKeyId: string; secretAccessKey: string };

export type LambdaErrorPayload = { errorType: string; errorMessage: string; trace?: string[] };

export type LambdaResult =
  | { ok: true; payload: unknown }
  | { ok: false; errorType: string; payload: LambdaErrorPayload };

export type LambdaService = {
  /** Synchronous invocation by function name or ARN. Never rejects for an error of the function itself. */
  invoke(nameOrArn: string, payload: unknown): Promise<LambdaResult>;
  stop(): Promise<void>;
};

export type S3Options = { dataDir: string; port: number; buckets: string[]; credentials: AwsCredentials };
export type HttpService = { url: string; stop(): Promise<void> };

export type StateMachine = { arn: string; name: string; definition: unknown };

/** An EventBridge event as targets see it. `time` is ISO 8601. */
export type AwsEvent = {
  version: string;
  id: string;
  'detail-type': string;
  source: string;
  account: string;
  time: string;
  region: string;
  resources: string[];
  detail: unknown;
};

export type StatesOptions = {
  machines: StateMachine[];
  lambda: LambdaService;
  dynamodbUrl: string;
  credentials: AwsCredentials;
  dataDir: string;
  /** Called with a "Step Functions Execution Status Change" event, for the default bus. */
  onStatusChange(event: AwsEvent): Promise<void> | void;
};

export type EventBus = { name: string; arn: string };

export type RuleTarget = { kind: 'lambda' | 'log-group'; arn: string; input?: unknown };

export type EventRule = { name: string; bus: string; pattern?: unknown; schedule?: string; targets: RuleTarget[] };

export type EventsOptions = { buses: EventBus[]; rules: EventRule[]; lambda: LambdaService; logDir: string };

export type PutEventsEntry = {
  Source?: string;
  DetailType?: string;
  Detail?: string;
  EventBusName?: string;
  Resources?: string[];
  Time?: string | number;
};

export type PutEventsResult = {
  FailedEntryCount: number;
  Entries: { EventId?: string; ErrorCode?: string; ErrorMessage?: string }[];
};

export type EventsService = {
  put(entries: PutEventsEntry[]): Promise<PutEventsResult>;
  /** Delivers an event of AWS itself to the default bus. */
  emit(event: AwsEvent): Promise<void>;
  stop(): Promise<void>;
};
