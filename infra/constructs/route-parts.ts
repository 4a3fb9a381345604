import { Duration } from 'aws-cdk-lib';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment';
import type { ApiData } from './api-data';
import { dispatching } from './dispatching';
import { type DocumentFunctions, takingUploads } from './document-functions';
import { onExecutions } from './executions';
import type { HandlerName } from './handler-bundles';
import { HandlerFunction, type HandlerFunctionProps } from './handler-function';
import { allow, onIncoming, onKept, onPartitions, type Permission } from './permissions';
import type { Rollout } from './rollout';

type Environment = HandlerFunctionProps['environment'];
type Sizing = Partial<Pick<HandlerFunctionProps, 'memoryMb' | 'timeout'>>;

/** What the routes of every dialect are made of: the way to make a function, and the environment and rights that routes have in common. */
export const routeParts = (
  scope: Construct,
  deployment: Deployment,
  data: ApiData,
  machine: StateMachine,
  { inspect, settle, fetchUrl, imageToPdf }: DocumentFunctions,
  rollout: Rollout,
) => {
  const { jobs, documents, accounts, buckets } = data;

  const lambda = (
    id: string,
    handler: HandlerName,
    environment: Environment,
    permissions: Permission[],
    sizing: Sizing = {},
  ) =>
    rollout(
      new HandlerFunction(scope, id, {
        deployment,
        handler,
        memoryMb: 256,
        timeout: Duration.seconds(10),
        environment,
        permissions,
        ...sizing,
      }).lambda,
    );

  const authenticated = (environment: Environment = {}) => ({ ACCOUNTS_TABLE: accounts.tableName, ...environment });
  const authenticate = allow(['dynamodb:GetItem'], accounts.tableArn);
  // The record of an Idempotency-Key: claimed, answered, forgotten.
  const answerOnce = onPartitions(
    ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
    accounts,
    'ACCOUNT#',
  );

  const taking = takingUploads(data, inspect);

  // Whoever first asks for an uploaded document has it settled.
  const finding = { DOCUMENTS_TABLE: documents.tableName, SETTLE_FUNCTION: settle.functionName };
  const findDocument = [
    allow(['dynamodb:GetItem'], documents.tableArn),
    allow(['lambda:InvokeFunction'], settle.functionArn),
  ];
  // They wait for that nearly as long as the API does (lambdas/api/time-left.ts); it may go on behind them.
  const awaitingSettle: Sizing = { timeout: Duration.seconds(29) };

  // Takes the bytes of a document and keeps them.
  const receiving = {
    environment: taking.environment,
    permissions: [
      ...taking.permissions,
      onIncoming(['s3:PutObject'], buckets.documents),
      allow(['dynamodb:PutItem'], documents.tableArn),
    ],
  };

  // Deletes a document: its files, then its row.
  const deleting = {
    environment: authenticated({
      DOCUMENTS_TABLE: documents.tableName,
      DOCUMENTS_BUCKET: buckets.documents.bucketName,
    }),
    permissions: [
      authenticate,
      allow(['dynamodb:GetItem', 'dynamodb:DeleteItem'], documents.tableArn),
      onIncoming(['s3:DeleteObject'], buckets.documents),
      onKept(['s3:DeleteObject'], buckets.documents),
    ],
  };

  const dispatch = dispatching(data, machine);
  // A submit counts against the minute, charges, looks for a cached result, queues the job and starts it.
  const queueing = {
    environment: authenticated(dispatch.environment),
    permissions: [
      authenticate,
      answerOnce,
      allow(['dynamodb:GetItem', 'dynamodb:PutItem'], jobs.tableArn),
      ...dispatch.permissions,
    ],
  };
  // The same of a document that was uploaded before.
  const submitting = {
    environment: { ...queueing.environment, ...finding },
    permissions: [...queueing.permissions, ...findDocument],
  };

  // Fetches a document from the web.
  const fetching = {
    environment: { FETCH_FUNCTION: fetchUrl.functionName },
    permissions: [allow(['lambda:InvokeFunction'], fetchUrl.functionArn)],
  };
  // Makes a PDF of a picture.
  const converting = {
    environment: { IMAGE_FUNCTION: imageToPdf.functionName },
    permissions: [allow(['lambda:InvokeFunction'], imageToPdf.functionArn)],
  };
  // Stops what is run for a job that was cancelled.
  const stopping = {
    environment: { STATE_MACHINE_ARN: machine.stateMachineArn },
    permissions: [onExecutions(scope, deployment, ['states:StopExecution'])],
  };

  return {
    ...{ lambda, authenticated, authenticate, answerOnce, finding, findDocument, awaitingSettle },
    ...{ receiving, fetching, converting, deleting, queueing, stopping, submitting },
  };
};
export type RouteParts = ReturnType<typeof routeParts>;
