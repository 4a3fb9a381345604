import { Duration } from 'aws-cdk-lib';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment';
import type { DocumentBuckets } from './document-buckets';
import { HandlerFunction } from './handler-function';
import { onKept } from './permissions';

/**
 * Reads one page by OCR for a model that meets a scan; undefined when the deployment switches it off. A whole vCPU,
 * as a page is nothing but computing: it takes seconds, and is given up after 50.
 */
export const ocrPage = (
  scope: Construct,
  deployment: Deployment,
  { documents }: DocumentBuckets,
): Lambda | undefined =>
  deployment.ocr === 'on'
    ? new HandlerFunction(scope, 'OcrPage', {
        deployment,
        handler: 'ocr-page',
        memoryMb: 1769,
        timeout: Duration.seconds(90),
        environment: { DOCUMENTS_BUCKET: documents.bucketName },
        permissions: [onKept(['s3:GetObject'], documents)],
      }).lambda
    : undefined;
