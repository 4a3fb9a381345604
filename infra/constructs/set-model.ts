import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment';
import { askingOcr, type OcrModelData } from './asking-ocr';
import { HandlerFunction } from './handler-function';
import { modelFunction, OWNER_ATTRIBUTES } from './model-function';
import { allow, onKept, onPartitions, updateOnly } from './permissions';

export interface SetData extends OcrModelData {
  readonly documents: Table;
  readonly accounts: Table;
  readonly projects: Table;
}

/** How many pages of a set were read, as its row tells while it runs. */
const COUNTS = ['pages_read', 'drawing_pages_read', 'pages_failed', 'credits_debited', 'files_failed'];

/** The API's stack refers to this one, so the function that settles an upload is named and not referred to. */
const settleFunction = (scope: Construct, { prefix }: Deployment) => {
  const name = `${prefix}-settle`;
  const arn = Stack.of(scope).formatArn({
    service: 'lambda',
    resource: 'function',
    resourceName: name,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  return { name, arn };
};

const preflight = (scope: Construct, deployment: Deployment, { jobs, documents, accounts, projects }: SetData) => {
  const settle = settleFunction(scope, deployment);
  return new HandlerFunction(scope, 'BidSetPreflight', {
    deployment,
    handler: 'bid-set-preflight',
    memoryMb: 512,
    timeout: Duration.minutes(5),
    environment: {
      JOBS_TABLE: jobs.tableName,
      DOCUMENTS_TABLE: documents.tableName,
      ACCOUNTS_TABLE: accounts.tableName,
      PROJECTS_TABLE: projects.tableName,
      SETTLE_FUNCTION: settle.name,
    },
    permissions: [
      onPartitions(['dynamodb:Query', 'dynamodb:UpdateItem'], projects, 'SET#'),
      allow(['dynamodb:GetItem'], documents.tableArn),
      allow(['lambda:InvokeFunction'], settle.arn),
      onPartitions(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], accounts, 'ACCOUNT#'),
      allow(['dynamodb:UpdateItem'], jobs.tableArn),
    ],
  }).lambda;
};

const merge = (scope: Construct, deployment: Deployment, { jobs, projects, buckets: { results } }: SetData) =>
  new HandlerFunction(scope, 'BidSetMerge', {
    deployment,
    handler: 'bid-set-merge',
    memoryMb: 1024,
    timeout: Duration.minutes(1),
    environment: {
      JOBS_TABLE: jobs.tableName,
      PROJECTS_TABLE: projects.tableName,
      RESULTS_BUCKET: results.bucketName,
    },
    permissions: [
      onPartitions(['dynamodb:Query'], projects, 'SET#'),
      updateOnly(jobs, [...OWNER_ATTRIBUTES, ...COUNTS, 'updated_at']),
      onKept(['s3:GetObject', 's3:PutObject'], results),
    ],
  }).lambda;

/** The model `bid-set`: what looks at the files of a set, what reads a part of them, and what makes one result of the parts. */
export const bidSet = (scope: Construct, deployment: Deployment, data: SetData): Lambda[] => {
  const ocr = askingOcr(data);
  const counting = updateOnly(data.jobs, [...OWNER_ATTRIBUTES, ...COUNTS, 'ranges_done', 'updated_at']);
  const permissions = [...ocr.permissions, counting];
  return [
    preflight(scope, deployment, data),
    modelFunction(scope, { id: 'BidSet', handler: 'bid-set', ...ocr, permissions }, deployment, data),
    merge(scope, deployment, data),
  ];
};
