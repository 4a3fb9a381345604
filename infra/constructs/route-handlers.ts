import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { MAX_WAIT_SECONDS } from '../../shared/domain/wait';
import type { Deployment } from '../deployment';
import { dispatching } from './dispatching';
import type { DocumentBuckets } from './document-buckets';
import type { HandlerName } from './handler-bundles';
import { HandlerFunction, type HandlerFunctionProps } from './handler-function';
import { QUEUED_JOBS_INDEX } from './jobs-table';
import { allow, onIncoming, onKept, onPartitions, type Permission, seeMissingObjects, updateOnly } from './permissions';
import { refunding } from './refunding';
import { writeWebhookSecret } from './webhooks';

export interface ApiData {
  readonly jobs: Table;
  readonly documents: Table;
  readonly accounts: Table;
  readonly deliveries: Table;
  readonly buckets: DocumentBuckets;
}

type Environment = HandlerFunctionProps['environment'];
type Sizing = Partial<Pick<HandlerFunctionProps, 'memoryMb' | 'timeout'>>;

/** The functions behind the routes, and the three they invoke: each with the rights and the environment it needs. */
export const routeHandlers = (scope: Construct, deployment: Deployment, data: ApiData, machine: StateMachine) => {
  const { jobs, documents, accounts, deliveries, buckets } = data;

  const lambda = (
    id: string,
    handler: HandlerName,
    environment: Environment,
    permissions: Permission[],
    sizing: Sizing = {},
  ) =>
    new HandlerFunction(scope, id, {
      deployment,
      handler,
      memoryMb: 256,
      timeout: Duration.seconds(10),
      environment,
      permissions,
      ...sizing,
    }).lambda;

  const authenticated = (environment: Environment = {}) => ({ ACCOUNTS_TABLE: accounts.tableName, ...environment });
  const authenticate = allow(['dynamodb:GetItem'], accounts.tableArn);
  // The record of an Idempotency-Key: claimed, answered, forgotten.
  const answerOnce = onPartitions(
    ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
    accounts,
    'ACCOUNT#',
  );

  const inspect = lambda(
    'Inspect',
    'inspect',
    { DOCUMENTS_BUCKET: buckets.documents.bucketName },
    [onIncoming(['s3:GetObject'], buckets.documents), seeMissingObjects(buckets.documents)],
    { memoryMb: 1024, timeout: Duration.seconds(60) },
  );
  const fetchUrl = lambda(
    'FetchUrl',
    'fetch-url',
    { DOCUMENTS_BUCKET: buckets.documents.bucketName },
    [onIncoming(['s3:PutObject'], buckets.documents)],
    { memoryMb: 1024, timeout: Duration.seconds(28) },
  );

  // An upload is inspected, then moved to where its tier keeps it.
  const intakeEnvironment = {
    DOCUMENTS_TABLE: documents.tableName,
    DOCUMENTS_BUCKET: buckets.documents.bucketName,
    INSPECT_FUNCTION: inspect.functionName,
  };
  const intake = [
    onIncoming(['s3:GetObject', 's3:DeleteObject'], buckets.documents),
    onKept(['s3:PutObject'], buckets.documents),
    allow(['lambda:InvokeFunction'], inspect.functionArn),
  ];
  const settle = lambda(
    'Settle',
    'settle',
    intakeEnvironment,
    [...intake, allow(['dynamodb:GetItem', 'dynamodb:UpdateItem'], documents.tableArn)],
    { timeout: Duration.seconds(28) },
  );

  // Whoever first asks for an uploaded document has it settled.
  const finding = { DOCUMENTS_TABLE: documents.tableName, SETTLE_FUNCTION: settle.functionName };
  const findDocument = [
    allow(['dynamodb:GetItem'], documents.tableArn),
    allow(['lambda:InvokeFunction'], settle.functionArn),
  ];

  const dispatch = dispatching(data, machine);
  // A submit counts against the minute, charges, looks for a cached result, queues the job and starts it.
  const submitting = {
    environment: authenticated({ ...finding, ...dispatch.environment }),
    permissions: [
      authenticate,
      answerOnce,
      ...findDocument,
      allow(['dynamodb:GetItem', 'dynamodb:PutItem'], jobs.tableArn),
      ...dispatch.permissions,
    ],
  };

  return {
    inspect,
    settle,
    fetchUrl,
    createDocument: lambda(
      'CreateDocument',
      'create-document',
      authenticated({ ...intakeEnvironment, FETCH_FUNCTION: fetchUrl.functionName }),
      [
        authenticate,
        answerOnce,
        ...intake,
        onIncoming(['s3:PutObject'], buckets.documents),
        onKept(['s3:GetObject'], buckets.documents),
        allow(['dynamodb:PutItem'], documents.tableArn),
        allow(['lambda:InvokeFunction'], fetchUrl.functionArn),
      ],
      { memoryMb: 1024, timeout: Duration.seconds(29) },
    ),
    getDocument: lambda(
      'GetDocument',
      'get-document',
      authenticated({ ...finding, DOCUMENTS_BUCKET: buckets.documents.bucketName }),
      [
        authenticate,
        ...findDocument,
        onIncoming(['s3:PutObject'], buckets.documents),
        onKept(['s3:GetObject'], buckets.documents),
      ],
    ),
    parseSpec: lambda('ParseSpec', 'parse-spec', submitting.environment, submitting.permissions),
    contentExtract: lambda(
      'ContentExtract',
      'content-extract',
      { ...submitting.environment, RESULTS_BUCKET: buckets.results.bucketName },
      [...submitting.permissions, onKept(['s3:GetObject'], buckets.results), seeMissingObjects(buckets.results)],
    ),
    detectDoors: lambda('DetectDoors', 'detect-doors', submitting.environment, submitting.permissions),
    classifyDrawings: lambda('ClassifyDrawings', 'classify-drawings', submitting.environment, submitting.permissions),
    getJob: lambda(
      'GetJob',
      'get-job',
      authenticated({
        JOBS_TABLE: jobs.tableName,
        DOCUMENTS_BUCKET: buckets.documents.bucketName,
        RESULTS_BUCKET: buckets.results.bucketName,
      }),
      [
        authenticate,
        allow(['dynamodb:GetItem'], jobs.tableArn),
        allow(['dynamodb:Query'], `${jobs.tableArn}/index/${QUEUED_JOBS_INDEX}`),
        onKept(['s3:GetObject'], buckets.documents),
        // a view of a result that is too large for an answer is kept beside it
        onKept(['s3:GetObject', 's3:PutObject'], buckets.results),
        seeMissingObjects(buckets.results),
      ],
      // longer than the longest wait it may be asked for, shorter than the API's own patience
      { timeout: Duration.seconds(MAX_WAIT_SECONDS + 8) },
    ),
    getOverlay: lambda(
      'GetOverlay',
      'get-overlay',
      authenticated({
        JOBS_TABLE: jobs.tableName,
        DOCUMENTS_BUCKET: buckets.documents.bucketName,
        RESULTS_BUCKET: buckets.results.bucketName,
      }),
      [
        authenticate,
        allow(['dynamodb:GetItem'], jobs.tableArn),
        ...[buckets.documents, buckets.results].flatMap((bucket) => [
          onKept(['s3:GetObject'], bucket),
          seeMissingObjects(bucket),
        ]),
      ],
      // draws a page: a whole vCPU, as a model has
      { memoryMb: 1769, timeout: Duration.seconds(28) },
    ),
    cancelJob: lambda('CancelJob', 'cancel-job', authenticated({ JOBS_TABLE: jobs.tableName }), [
      authenticate,
      allow(['dynamodb:UpdateItem'], jobs.tableArn),
      refunding(accounts),
    ]),
    getCredits: lambda('GetCredits', 'get-credits', authenticated(), [authenticate]),
    getUsage: lambda('GetUsage', 'get-usage', authenticated(), [
      authenticate,
      onPartitions(['dynamodb:Query'], accounts, 'ACCOUNT#'),
    ]),
    listJobs: lambda('ListJobs', 'list-jobs', authenticated({ JOBS_TABLE: jobs.tableName }), [
      authenticate,
      allow(['dynamodb:Query'], jobs.tableArn),
    ]),
    retryJob: lambda('RetryJob', 'retry-job', submitting.environment, [
      ...submitting.permissions,
      updateOnly(jobs, ['account_id', 'job_id', 'status', 'retried_as_job_id']),
    ]),
    listDeliveries: lambda(
      'ListDeliveries',
      'list-deliveries',
      authenticated({ JOBS_TABLE: jobs.tableName, DELIVERIES_TABLE: deliveries.tableName }),
      [authenticate, allow(['dynamodb:GetItem'], jobs.tableArn), allow(['dynamodb:Query'], deliveries.tableArn)],
    ),
    redeliver: lambda(
      'Redeliver',
      'redeliver',
      authenticated({ JOBS_TABLE: jobs.tableName, DELIVERIES_TABLE: deliveries.tableName }),
      [
        authenticate,
        answerOnce,
        allow(['dynamodb:GetItem'], jobs.tableArn),
        allow(['dynamodb:UpdateItem'], deliveries.tableArn),
      ],
    ),
    getWebhookSecret: lambda('GetWebhookSecret', 'get-webhook-secret', authenticated(), [
      authenticate,
      writeWebhookSecret(accounts),
    ]),
    rotateWebhookSecret: lambda('RotateWebhookSecret', 'rotate-webhook-secret', authenticated(), [
      authenticate,
      answerOnce,
      writeWebhookSecret(accounts),
    ]),
    notFound: lambda('NotFound', 'not-found', authenticated(), [authenticate]),
  };
};
