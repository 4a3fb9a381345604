import { Duration } from 'aws-cdk-lib';
import { type HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import type { ApiData } from './api-data';
import { allow, onIncoming, onKept } from './permissions';
import { refunding } from './refunding';
import { route } from './route';
import type { RouteParts } from './route-parts';

/** A DocLD client's base URL is a host, so the vendor's own paths are served as they are. */
const BASE = '/api';

/** The submits; one function serves them all, as they differ in their bodies only. */
const SUBMITS = {
  DocldParse: '/parse',
  DocldParseAsync: '/parse/async',
  DocldExtract: '/extract/run',
  DocldSplit: '/split/run',
  DocldEditDetect: '/edit/detect',
  DocldEdit: '/edit/run',
  DocldGenerate: '/generate',
  DocldWorkflow: '/workflows/run',
};

/** The routes of the DocLD dialect, on the one API and the one job store. */
export const docldRoutes = (api: HttpApi, parts: RouteParts, data: ApiData): void => {
  jobRoutes(api, parts, data);
  documentRoutes(api, parts, data);
  accountRoutes(api, parts);
};

const jobRoutes = (api: HttpApi, parts: RouteParts, { jobs, accounts, buckets }: ApiData): void => {
  const {
    lambda,
    authenticated,
    authenticate,
    stopping,
    fetching,
    converting,
    queueing,
    receiving,
    finding,
    findDocument,
  } = parts;

  const readResults = onKept(['s3:GetObject'], buckets.results);
  const results = { RESULTS_BUCKET: buckets.results.bucketName };

  const submit = lambda(
    'DocldSubmit',
    'docld-submit',
    {
      ...queueing.environment,
      ...receiving.environment,
      ...finding,
      ...results,
      ...fetching.environment,
      ...converting.environment,
    },
    [
      ...queueing.permissions,
      ...receiving.permissions,
      ...findDocument,
      ...fetching.permissions,
      ...converting.permissions,
      readResults,
    ],
    { memoryMb: 1024, timeout: Duration.seconds(29) },
  );
  for (const [id, path] of Object.entries(SUBMITS)) route(api, id, [HttpMethod.POST, BASE + path], submit);

  const getJob = lambda(
    'DocldGetJob',
    'docld-get-job',
    authenticated({ JOBS_TABLE: jobs.tableName, ...results }),
    [authenticate, allow(['dynamodb:GetItem'], jobs.tableArn), readResults],
    { memoryMb: 512 },
  );
  route(api, 'DocldGetJob', [HttpMethod.GET, `${BASE}/jobs/{id}`], getJob);

  const listJobs = lambda(
    'DocldListJobs',
    'docld-list-jobs',
    authenticated({ JOBS_TABLE: jobs.tableName }),
    [authenticate, allow(['dynamodb:Query'], jobs.tableArn)],
    // it holds up to a thousand rows
    { memoryMb: 512 },
  );
  route(api, 'DocldListJobs', [HttpMethod.GET, `${BASE}/jobs`], listJobs);

  const cancelJob = lambda(
    'DocldCancelJob',
    'docld-cancel-job',
    authenticated({ JOBS_TABLE: jobs.tableName, ...stopping.environment }),
    [
      authenticate,
      allow(['dynamodb:GetItem', 'dynamodb:UpdateItem'], jobs.tableArn),
      refunding(accounts),
      ...stopping.permissions,
    ],
  );
  route(api, 'DocldCancelJob', [HttpMethod.DELETE, `${BASE}/jobs/{id}`], cancelJob);
};

const documentRoutes = (api: HttpApi, parts: RouteParts, { documents, buckets }: ApiData): void => {
  const {
    lambda,
    authenticated,
    authenticate,
    answerOnce,
    receiving,
    converting,
    deleting,
    finding,
    findDocument,
    awaitingSettle,
  } = parts;
  const upload = lambda(
    'DocldUpload',
    'docld-upload',
    authenticated({ ...receiving.environment, ...converting.environment }),
    [authenticate, answerOnce, ...receiving.permissions, ...converting.permissions],
    { memoryMb: 1024, timeout: Duration.seconds(29) },
  );
  route(api, 'DocldUpload', [HttpMethod.POST, `${BASE}/upload`], upload);

  const uploadPresigned = lambda(
    'DocldUploadPresigned',
    'docld-upload-presigned',
    authenticated({ DOCUMENTS_TABLE: documents.tableName, DOCUMENTS_BUCKET: buckets.documents.bucketName }),
    [
      authenticate,
      answerOnce,
      onIncoming(['s3:PutObject'], buckets.documents),
      allow(['dynamodb:PutItem'], documents.tableArn),
    ],
  );
  route(api, 'DocldUploadPresigned', [HttpMethod.POST, `${BASE}/upload/presigned`], uploadPresigned);

  const listDocuments = lambda(
    'DocldListDocuments',
    'docld-list-documents',
    authenticated({ DOCUMENTS_TABLE: documents.tableName }),
    [authenticate, allow(['dynamodb:Query'], documents.tableArn)],
    // it holds up to a thousand rows
    { memoryMb: 512 },
  );
  route(api, 'DocldListDocuments', [HttpMethod.GET, `${BASE}/documents`], listDocuments);

  const getDocument = lambda(
    'DocldGetDocument',
    'docld-get-document',
    authenticated(finding),
    [authenticate, ...findDocument],
    awaitingSettle,
  );
  route(api, 'DocldGetDocument', [HttpMethod.GET, `${BASE}/documents/{id}`], getDocument);

  const deleteDocument = lambda(
    'DocldDeleteDocument',
    'docld-delete-document',
    deleting.environment,
    deleting.permissions,
  );
  route(api, 'DocldDeleteDocument', [HttpMethod.DELETE, `${BASE}/documents/{id}`], deleteDocument);
};

const accountRoutes = (api: HttpApi, { lambda, authenticated, authenticate }: RouteParts): void => {
  const getCredits = lambda('DocldGetCredits', 'docld-get-credits', authenticated(), [authenticate]);
  route(api, 'DocldGetCredits', [HttpMethod.GET, `${BASE}/user/credits`], getCredits);

  const health = lambda('DocldHealth', 'docld-health', authenticated(), [authenticate]);
  route(api, 'DocldHealth', [HttpMethod.GET, `${BASE}/health`], health);

  const notFound = lambda('DocldNotFound', 'docld-not-found', authenticated(), [authenticate]);
  route(api, 'DocldNotFound', [HttpMethod.ANY, `${BASE}/{proxy+}`], notFound);
};
