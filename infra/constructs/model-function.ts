import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment';
import type { DocumentBuckets } from './document-buckets';
import type { HandlerName } from './handler-bundles';
import { HandlerFunction } from './handler-function';
import { onKept, type Permission, readOnly, updateOnly } from './permissions';

export interface ModelData {
  readonly jobs: Table;
  readonly buckets: DocumentBuckets;
}

/** What tells whether a job is an attempt's own. */
export const OWNER_ATTRIBUTES = ['account_id', 'job_id', 'status', 'attempt_token'];

/** What a model may read in its condition or write as progress; the workflow alone writes how a job ends. */
const PROGRESS_ATTRIBUTES = [
  ...OWNER_ATTRIBUTES,
  'retry_count',
  'progress',
  'progress_percent',
  'ranges_done',
  'stage',
  'updated_at',
];

type ModelFunction = {
  id: string;
  handler: HandlerName;
  permissions?: Permission[];
  environment?: Record<string, string>;
};

/** Reads the PDFs of jobs and writes their results. 1769 MB is the memory at which Lambda gives a whole vCPU. */
export const modelFunction = (
  scope: Construct,
  { id, handler, permissions = [], environment = {} }: ModelFunction,
  deployment: Deployment,
  { jobs, buckets }: ModelData,
): Lambda =>
  new HandlerFunction(scope, id, {
    deployment,
    handler,
    memoryMb: 1769,
    timeout: Duration.minutes(5),
    environment: {
      JOBS_TABLE: jobs.tableName,
      DOCUMENTS_BUCKET: buckets.documents.bucketName,
      RESULTS_BUCKET: buckets.results.bucketName,
      ...environment,
    },
    permissions: [
      onKept(['s3:GetObject'], buckets.documents),
      onKept(['s3:PutObject'], buckets.results),
      updateOnly(jobs, PROGRESS_ATTRIBUTES),
      // whether its job was cancelled
      readOnly(jobs, OWNER_ATTRIBUTES),
      ...permissions,
    ],
  }).lambda;
