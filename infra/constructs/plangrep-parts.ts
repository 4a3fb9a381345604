import { type HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import type { ApiData } from './api-data';
import type { HandlerName } from './handler-bundles';
import type { HandlerFunctionProps } from './handler-function';
import { allow, onIncoming, onKept, onPartitions } from './permissions';
import { route } from './route';
import type { RouteParts } from './route-parts';

type Needs = Pick<HandlerFunctionProps, 'environment' | 'permissions'>;
type Sizing = Partial<Pick<HandlerFunctionProps, 'memoryMb' | 'timeout'>>;

type Route = readonly [method: keyof typeof HttpMethod, path: string];

const idOf = (handler: HandlerName): string =>
  handler
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** What the routes of the Plangrep dialect are made of: the way to add one, and what several of them need. */
export const plangrepParts = (api: HttpApi, parts: RouteParts, data: ApiData) => {
  const { jobs, projects, documents, buckets } = data;
  const { lambda, authenticated, authenticate, answerOnce } = parts;

  /** Adds a function with its routes. */
  const add = (handler: HandlerName, routes: Route[], needs: Needs, sizing: Sizing = {}): void => {
    const id = idOf(handler);
    const made = lambda(id, handler, needs.environment, needs.permissions, sizing);
    for (const [index, key] of routes.entries()) {
      const [method, path] = key;
      route(api, `${id}${index || ''}`, [HttpMethod[method], path], made);
    }
  };

  const onProjects = (...actions: string[]) => allow(actions, projects.tableArn);
  const ofSets = (...actions: string[]) => onPartitions(actions, projects, 'SET#');
  const readJob = allow(['dynamodb:GetItem'], jobs.tableArn);
  const changeJob = allow(['dynamodb:UpdateItem'], jobs.tableArn);
  const tables = authenticated({ JOBS_TABLE: jobs.tableName, PROJECTS_TABLE: projects.tableName });
  const withResults = { ...tables, RESULTS_BUCKET: buckets.results.bucketName };

  // A job with its files and the url of its result: the view behind that is stored when it is first asked for.
  const job: Needs = {
    environment: withResults,
    permissions: [
      authenticate,
      readJob,
      ofSets('dynamodb:Query'),
      onKept(['s3:GetObject', 's3:PutObject'], buckets.results),
    ],
  };
  // A file's bytes are taken, through the API or by a url that is signed here.
  const taking: Needs = {
    environment: { ...withResults, DOCUMENTS_BUCKET: buckets.documents.bucketName },
    permissions: [
      ...job.permissions,
      answerOnce,
      ofSets('dynamodb:UpdateItem'),
      onIncoming(['s3:PutObject'], buckets.documents),
    ],
  };
  // Files are declared on their job, each with the row of its document.
  const declaring: Needs = {
    environment: { ...taking.environment, DOCUMENTS_TABLE: documents.tableName },
    permissions: [
      ...taking.permissions,
      changeJob,
      ofSets('dynamodb:PutItem'),
      allow(['dynamodb:PutItem'], documents.tableArn),
    ],
  };
  // What the complete jobs of a project have read.
  const reading: Needs = {
    environment: withResults,
    permissions: [
      authenticate,
      readJob,
      onProjects('dynamodb:GetItem', 'dynamodb:Query'),
      onKept(['s3:GetObject'], buckets.results),
    ],
  };

  return { add, tables, onProjects, ofSets, readJob, changeJob, job, taking, declaring, reading };
};
