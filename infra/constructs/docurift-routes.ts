import { type HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { allow, onKept, onPartitions, seeMissingObjects } from './permissions';
import { route } from './route';
import type { ApiData, RouteParts } from './route-parts';

const BASE = '/docurift/v1';

/** The routes of the DocuRift dialect, on the one API and the one job store; gives their functions. */
export const docuriftRoutes = (api: HttpApi, parts: RouteParts, { jobs, accounts, buckets }: ApiData): Lambda[] => {
  const { lambda, authenticated, authenticate } = parts;

  const getJob = lambda(
    'DocuriftGetJob',
    'docurift-get-job',
    authenticated({ JOBS_TABLE: jobs.tableName, RESULTS_BUCKET: buckets.results.bucketName }),
    [
      authenticate,
      allow(['dynamodb:GetItem'], jobs.tableArn),
      onKept(['s3:GetObject'], buckets.results),
      seeMissingObjects(buckets.results),
    ],
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

  return [getJob, listJobs, getCredits, listTransactions, getUsage];
};
