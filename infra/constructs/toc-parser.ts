import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment';
import type { DocumentBuckets } from './document-buckets';
import { HandlerFunction } from './handler-function';
import { onKept, seeMissingObjects, updateOnly } from './permissions';

export interface ModelData {
  readonly jobs: Table;
  readonly buckets: DocumentBuckets;
}

/** What a model may read in its condition or write as progress; the workflow alone writes how a job ends. */
const PROGRESS_ATTRIBUTES = [
  'account_id',
  'job_id',
  'status',
  'attempt_token',
  'retry_count',
  'progress',
  'progress_percent',
  'stage',
  'updated_at',
];

/** The model `toc-parser`. 1769 MB is the memory at which Lambda gives a whole vCPU. */
export const tocParser = (scope: Construct, deployment: Deployment, { jobs, buckets }: ModelData): Lambda =>
  new HandlerFunction(scope, 'TocParser', {
    deployment,
    handler: 'toc-parser',
    memoryMb: 1769,
    timeout: Duration.minutes(5),
    environment: {
      JOBS_TABLE: jobs.tableName,
      DOCUMENTS_BUCKET: buckets.documents.bucketName,
      RESULTS_BUCKET: buckets.results.bucketName,
    },
    permissions: [
      onKept(['s3:GetObject'], buckets.documents),
      seeMissingObjects(buckets.documents),
      onKept(['s3:PutObject'], buckets.results),
      updateOnly(jobs, PROGRESS_ATTRIBUTES),
    ],
  }).lambda;
