import { Duration, Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment';
import type { DocumentBuckets } from './document-buckets';
import type { HandlerName } from './handler-bundles';
import { HandlerFunction } from './handler-function';
import { allow, onKept, type Permission, seeMissingObjects, updateOnly } from './permissions';

export interface ModelData {
  readonly jobs: Table;
  readonly buckets: DocumentBuckets;
  /** Reads scanned pages for the models; none when OCR is switched off. */
  readonly ocrPage: Lambda | undefined;
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

type SpecModel = {
  id: string;
  handler: HandlerName;
  permissions: Permission[];
  environment?: Record<string, string>;
};

/** Reads the PDFs of jobs and writes their results. 1769 MB is the memory at which Lambda gives a whole vCPU. */
const specModel = (
  scope: Construct,
  { id, handler, permissions, environment = {} }: SpecModel,
  deployment: Deployment,
  { jobs, buckets, ocrPage }: ModelData,
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
      ...(ocrPage && { OCR_FUNCTION: ocrPage.functionName }),
      ...environment,
    },
    permissions: [
      onKept(['s3:GetObject'], buckets.documents),
      seeMissingObjects(buckets.documents),
      onKept(['s3:PutObject'], buckets.results),
      updateOnly(jobs, PROGRESS_ATTRIBUTES),
      ...(ocrPage ? [allow(['lambda:InvokeFunction'], ocrPage.functionArn)] : []),
      ...permissions,
    ],
  }).lambda;

/** The model `toc-parser`. */
export const tocParser = (scope: Construct, deployment: Deployment, data: ModelData): Lambda =>
  specModel(scope, { id: 'TocParser', handler: 'toc-parser', permissions: [] }, deployment, data);

/** The model `content-extractor`, which also reads what toc-parser found. */
export const contentExtractor = (scope: Construct, deployment: Deployment, data: ModelData): Lambda => {
  const { results } = data.buckets;
  const { bedrockModel } = deployment;
  const permissions = [
    onKept(['s3:GetObject'], results),
    seeMissingObjects(results),
    ...(bedrockModel ? [askBedrock(scope, bedrockModel)] : []),
  ];
  const environment: Record<string, string> = bedrockModel ? { BEDROCK_MODEL: bedrockModel } : {};
  const model = { id: 'ContentExtractor', handler: 'content-extractor', permissions, environment } as const;
  return specModel(scope, model, deployment, data);
};

/**
 * Allows to ask one model. An inference profile ("us.vendor.model") routes to the model in several regions, and each
 * of these has to be allowed: https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html
 */
const askBedrock = (scope: Construct, name: string): Permission => {
  const stack = Stack.of(scope);
  const profile = /^(?:us|us-gov|eu|apac|jp|au|global)\.(.+)$/.exec(name)?.[1];
  const arn = (region: string, account: string, resource: string) =>
    `arn:${stack.partition}:bedrock:${region}:${account}:${resource}`;
  if (profile === undefined) return allow(['bedrock:InvokeModel'], arn(stack.region, '', `foundation-model/${name}`));
  const resources = [
    arn(stack.region, stack.account, `inference-profile/${name}`),
    arn('*', '', `foundation-model/${profile}`),
  ];
  return {
    ...allow(['bedrock:InvokeModel'], ...resources),
    findings: {
      [`AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:bedrock:*::foundation-model/${profile}]`]:
        'The profile chooses the region of each request; the model is the one named at deployment.',
    },
  };
};
