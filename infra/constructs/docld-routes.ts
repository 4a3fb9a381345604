import { type HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { allow, onKept, seeMissingObjects } from './permissions';
import { refunding } from './refunding';
import { route } from './route';
import type { ApiData, RouteParts } from './route-parts';

/** A DocLD client's base URL is a host, so the vendor's own paths are served as they are. */
const BASE = '/api';

/** The routes of the DocLD dialect, on the one API and the one job store; gives their functions. */
export const docldRoutes = (api: HttpApi, parts: RouteParts, { jobs, accounts, buckets }: ApiData): Lambda[] => {
  const { lambda, authenticated, authenticate, stopping } = parts;

  const readResults = [onKept(['s3:GetObject'], buckets.results), seeMissingObjects(buckets.results)];
  const results = { RESULTS_BUCKET: buckets.results.bucketName };

  const getJob = lambda(
    'DocldGetJob',
    'docld-get-job',
    authenticated({ JOBS_TABLE: jobs.tableName, ...results }),
    [authenticate, allow(['dynamodb:GetItem'], jobs.tableArn), ...readResults],
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

  const getCredits = lambda('DocldGetCredits', 'docld-get-credits', authenticated(), [authenticate]);
  route(api, 'DocldGetCredits', [HttpMethod.GET, `${BASE}/user/credits`], getCredits);

  const health = lambda('DocldHealth', 'docld-health', authenticated(), [authenticate]);
  route(api, 'DocldHealth', [HttpMethod.GET, `${BASE}/health`], health);

  const notFound = lambda('DocldNotFound', 'docld-not-found', authenticated(), [authenticate]);
  route(api, 'DocldNotFound', [HttpMethod.ANY, `${BASE}/{proxy+}`], notFound);

  return [getJob, listJobs, cancelJob, getCredits, health, notFound];
};
