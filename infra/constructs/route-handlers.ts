import { Duration } from 'aws-cdk-lib';
import { MAX_WAIT_SECONDS } from '../../shared/domain/wait';
import type { ApiData } from './api-data';
import { QUEUED_JOBS_INDEX } from './jobs-table';
import { allow, onIncoming, onKept, onPartitions, updateOnly } from './permissions';
import { refunding } from './refunding';
import type { RouteParts } from './route-parts';
import { writeWebhookSecret } from './webhooks';

/** The functions behind the routes of Planwright's own API: each with the rights and the environment it needs. */
export const routeHandlers = (parts: RouteParts, { jobs, accounts, deliveries, buckets }: ApiData) => {
  const { lambda, authenticated, authenticate, answerOnce, finding, findDocument, awaitingSettle } = parts;
  const { receiving, fetching, deleting, submitting } = parts;

  // a job with its document and its result
  const jobFiles = authenticated({
    JOBS_TABLE: jobs.tableName,
    DOCUMENTS_BUCKET: buckets.documents.bucketName,
    RESULTS_BUCKET: buckets.results.bucketName,
  });

  return {
    createDocument: lambda(
      'CreateDocument',
      'create-document',
      authenticated({ ...receiving.environment, ...fetching.environment }),
      [
        authenticate,
        answerOnce,
        ...receiving.permissions,
        onKept(['s3:GetObject'], buckets.documents),
        ...fetching.permissions,
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
      awaitingSettle,
    ),
    deleteDocument: lambda('DeleteDocument', 'delete-document', deleting.environment, deleting.permissions),
    parseSpec: lambda('ParseSpec', 'parse-spec', submitting.environment, submitting.permissions, awaitingSettle),
    contentExtract: lambda(
      'ContentExtract',
      'content-extract',
      { ...submitting.environment, RESULTS_BUCKET: buckets.results.bucketName },
      [...submitting.permissions, onKept(['s3:GetObject'], buckets.results)],
      awaitingSettle,
    ),
    detectDoors: lambda('DetectDoors', 'detect-doors', submitting.environment, submitting.permissions, awaitingSettle),
    classifyDrawings: lambda(
      'ClassifyDrawings',
      'classify-drawings',
      submitting.environment,
      submitting.permissions,
      awaitingSettle,
    ),
    getJob: lambda(
      'GetJob',
      'get-job',
      jobFiles,
      [
        authenticate,
        allow(['dynamodb:GetItem'], jobs.tableArn),
        allow(['dynamodb:Query'], `${jobs.tableArn}/index/${QUEUED_JOBS_INDEX}`),
        onKept(['s3:GetObject'], buckets.documents),
        // a view of a result that is too large for an answer is kept beside it
        onKept(['s3:GetObject', 's3:PutObject'], buckets.results),
      ],
      // longer than the longest wait it may be asked for, shorter than the API's own patience
      { timeout: Duration.seconds(MAX_WAIT_SECONDS + 8) },
    ),
    getOverlay: lambda(
      'GetOverlay',
      'get-overlay',
      jobFiles,
      [
        authenticate,
        allow(['dynamodb:GetItem'], jobs.tableArn),
        ...[buckets.documents, buckets.results].map((bucket) => onKept(['s3:GetObject'], bucket)),
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
    retryJob: lambda(
      'RetryJob',
      'retry-job',
      submitting.environment,
      [...submitting.permissions, updateOnly(jobs, ['account_id', 'job_id', 'status', 'retried_as_job_id'])],
      awaitingSettle,
    ),
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
    // the same for everyone: they ask for no key and may do nothing
    openApi: lambda('OpenApi', 'openapi', {}, []),
    docs: lambda('Docs', 'docs', {}, []),
    notFound: lambda('NotFound', 'not-found', authenticated(), [authenticate]),
  };
};
