import { Duration } from 'aws-cdk-lib';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment';
import type { ApiData } from './api-data';
import { HandlerFunction } from './handler-function';
import { allow, onIncoming, onKept } from './permissions';

type DocumentData = Pick<ApiData, 'documents' | 'buckets'>;

/** What a function needs that takes an upload in: it has it inspected, and moves it to where its tier keeps it. */
export const takingUploads = ({ documents, buckets }: DocumentData, inspect: Lambda) => ({
  environment: {
    DOCUMENTS_TABLE: documents.tableName,
    DOCUMENTS_BUCKET: buckets.documents.bucketName,
    INSPECT_FUNCTION: inspect.functionName,
  },
  permissions: [
    onIncoming(['s3:GetObject', 's3:DeleteObject'], buckets.documents),
    onKept(['s3:PutObject'], buckets.documents),
    allow(['lambda:InvokeFunction'], inspect.functionArn),
  ],
});

/** The functions that handle foreign bytes for the routes: looking at an upload, settling it, fetching it from the web, and making a PDF of an image. */
export const documentFunctions = (scope: Construct, deployment: Deployment, data: DocumentData) => {
  const { documents, buckets } = data;
  const bucket = { DOCUMENTS_BUCKET: buckets.documents.bucketName };
  const inspect = new HandlerFunction(scope, 'Inspect', {
    deployment,
    handler: 'inspect',
    memoryMb: 1024,
    timeout: Duration.seconds(60),
    environment: bucket,
    permissions: [onIncoming(['s3:GetObject'], buckets.documents)],
  }).lambda;
  const fetchUrl = new HandlerFunction(scope, 'FetchUrl', {
    deployment,
    handler: 'fetch-url',
    memoryMb: 1024,
    timeout: Duration.seconds(28),
    environment: bucket,
    permissions: [onIncoming(['s3:PutObject'], buckets.documents)],
  }).lambda;
  const imageToPdf = new HandlerFunction(scope, 'ImageToPdf', {
    deployment,
    handler: 'image-to-pdf',
    // decodes up to 20 million pixels
    memoryMb: 1769,
    timeout: Duration.seconds(20),
    environment: bucket,
    permissions: [onIncoming(['s3:GetObject', 's3:PutObject'], buckets.documents)],
  }).lambda;
  const taking = takingUploads(data, inspect);
  const settle = new HandlerFunction(scope, 'Settle', {
    deployment,
    handler: 'settle',
    memoryMb: 256,
    // longer than inspect may take, and its copy: killed before, it would never tell what inspect found
    timeout: Duration.seconds(90),
    environment: taking.environment,
    permissions: [...taking.permissions, allow(['dynamodb:GetItem', 'dynamodb:UpdateItem'], documents.tableArn)],
  }).lambda;
  return { inspect, settle, fetchUrl, imageToPdf };
};
export type DocumentFunctions = ReturnType<typeof documentFunctions>;
