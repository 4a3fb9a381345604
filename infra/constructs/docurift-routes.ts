import { Duration } from 'aws-cdk-lib';
import { type HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import type { ApiData } from './api-data';
import type { HandlerName } from './handler-bundles';
import { allow, onKept, onPartitions } from './permissions';
import { route } from './route';
import type { RouteParts } from './route-parts';

const BASE = '/docurift/v1';

/** The routes of the DocuRift dialect, on the one API and the one job store. */
export const docuriftRoutes = (
  api: HttpApi,
  parts: RouteParts,
  { jobs, documents, accounts, buckets }: ApiData,
): void => {
  const { lambda, authenticated, authenticate, answerOnce, converting, deleting, receiving, submitting } = parts;

  const readResults = onKept(['s3:GetObject'], buckets.results);
  const results = { RESULTS_BUCKET: buckets.results.bucketName };
  // A submit brings its document with it or names one, and may be answered with a result.
  const submit = (id: string, handler: HandlerName) =>
    lambda(
      id,
      handler,
      {
        ...submitting.environment,
        ...receiving.environment,
        ...results,
        ...converting.environment,
      },
      [...submitting.permissions, ...receiving.permissions, readResults, ...converting.permissions],
      { memoryMb: 1024, timeout: Duration.seconds(29) },
    );

  const processAsync = submit('DocuriftProcessAsync', 'docurift-process-async');
  route(api, 'DocuriftProcessAsync', [HttpMethod.POST, `${BASE}/documents/process/async`], processAsync);

  const processSync = submit('DocuriftProcessSync', 'docurift-process-sync');
  route(api, 'DocuriftProcess', [HttpMethod.POST, `${BASE}/documents/process`], processSync);
  route(api, 'DocuriftProcessSync', [HttpMethod.POST, `${BASE}/documents/process/sync`], processSync);

  const getJob = lambda(
    'DocuriftGetJob',
    'docurift-get-job',
    authenticated({ JOBS_TABLE: jobs.tableName, ...results }),
    [authenticate, allow(['dynamodb:GetItem'], jobs.tableArn), readResults],
  );
  route(api, 'DocuriftGetJob', [HttpMethod.GET, `${BASE}/jobs/{id}`], getJob);

  const listJobs = lambda(
    'DocuriftListJobs',
    'docurift-list-jobs',
    authenticated({ JOBS_TABLE: jobs.tableName }),
    [authenticate, allow(['dynamodb:Query'], jobs.tableArn)],
    // it holds up to a thousand rows
    { memoryMb: 512 },
  );
  route(api, 'DocuriftListJobs', [HttpMethod.GET, `${BASE}/jobs`], listJobs);

  const listDocuments = lambda(
    'DocuriftListDocuments',
    'docurift-list-documents',
    authenticated({ JOBS_TABLE: jobs.tableName, DOCUMENTS_TABLE: documents.tableName }),
    [authenticate, allow(['dynamodb:Query'], jobs.tableArn), allow(['dynamodb:Query'], documents.tableArn)],
    { memoryMb: 512 },
  );
  route(api, 'DocuriftListDocuments', [HttpMethod.GET, `${BASE}/documents`], listDocuments);

  const getDocument = lambda(
    'DocuriftGetDocument',
    'docurift-get-document',
    authenticated({
      JOBS_TABLE: jobs.tableName,
      DOCUMENTS_TABLE: documents.tableName,
      DOCUMENTS_BUCKET: buckets.documents.bucketName,
      ...results,
    }),
    [
      authenticate,
      allow(['dynamodb:GetItem', 'dynamodb:Query'], jobs.tableArn),
      allow(['dynamodb:GetItem'], documents.tableArn),
      onKept(['s3:GetObject'], buckets.documents),
      readResults,
    ],
    // it may read a PDF's text: a whole vCPU, as a model has
    { memoryMb: 1769, timeout: Duration.seconds(28) },
  );
  route(api, 'DocuriftGetDocument', [HttpMethod.GET, `${BASE}/documents/{id}`], getDocument);

  const deleteDocument = lambda(
    'DocuriftDeleteDocument',
    'docurift-delete-document',
    deleting.environment,
    deleting.permissions,
  );
  route(api, 'DocuriftDeleteDocument', [HttpMethod.DELETE, `${BASE}/documents/{id}`], deleteDocument);

  const getCredits = lambda('DocuriftGetCredits', 'docurift-get-credits', authenticated(), [authenticate]);
  route(api, 'DocuriftGetCredits', [HttpMethod.GET, `${BASE}/credits`], getCredits);

  const readLedger = onPartitions(['dynamodb:Query'], accounts, 'ACCOUNT#');
  const listTransactions = lambda('DocuriftListTransactions', 'docurift-list-transactions', authenticated(), [
    authenticate,
    readLedger,
  ]);
  route(api, 'DocuriftListTransactions', [HttpMethod.GET, `${BASE}/credits/transactions`], listTransactions);

  const getUsage = lambda(
    'DocuriftGetUsage',
    'docurift-get-usage',
    authenticated({ JOBS_TABLE: jobs.tableName }),
    [authenticate, readLedger, allow(['dynamodb:Query'], jobs.tableArn)],
    { memoryMb: 512 },
  );
  route(api, 'DocuriftGetUsage', [HttpMethod.GET, `${BASE}/credits/usage`], getUsage);

  const writeEndpoints = onPartitions(['dynamodb:UpdateItem'], accounts, 'ACCOUNT#');
  const createWebhook = lambda('DocuriftCreateWebhook', 'docurift-create-webhook', authenticated(), [
    authenticate,
    answerOnce,
    writeEndpoints,
  ]);
  route(api, 'DocuriftCreateWebhook', [HttpMethod.POST, `${BASE}/webhooks`], createWebhook);

  const listWebhooks = lambda('DocuriftListWebhooks', 'docurift-list-webhooks', authenticated(), [authenticate]);
  route(api, 'DocuriftListWebhooks', [HttpMethod.GET, `${BASE}/webhooks`], listWebhooks);

  const deleteWebhook = lambda('DocuriftDeleteWebhook', 'docurift-delete-webhook', authenticated(), [
    authenticate,
    writeEndpoints,
  ]);
  route(api, 'DocuriftDeleteWebhook', [HttpMethod.DELETE, `${BASE}/webhooks/{id}`], deleteWebhook);

  const notFound = lambda('DocuriftNotFound', 'docurift-not-found', authenticated(), [authenticate]);
  route(api, 'DocuriftNotFound', [HttpMethod.ANY, `${BASE}/{proxy+}`], notFound);
};
