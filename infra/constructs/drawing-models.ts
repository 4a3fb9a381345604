import { Duration } from 'aws-cdk-lib';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment';
import { HandlerFunction } from './handler-function';
import { type ModelData, modelFunction } from './model-function';
import { onKept } from './permissions';

/** The model `door-detector`, run on a whole job or on a range of its pages, and what makes one result of the ranges'. */
export const doorDetector = (scope: Construct, deployment: Deployment, data: ModelData): Lambda[] => {
  const { results } = data.buckets;
  const merge = new HandlerFunction(scope, 'DoorDetectorMerge', {
    deployment,
    handler: 'door-detector-merge',
    memoryMb: 1024,
    timeout: Duration.minutes(1),
    environment: { RESULTS_BUCKET: results.bucketName },
    permissions: [onKept(['s3:GetObject', 's3:PutObject'], results)],
  });
  return [modelFunction(scope, { id: 'DoorDetector', handler: 'door-detector' }, deployment, data), merge.lambda];
};

/** The model `page-classifier`. */
export const pageClassifier = (scope: Construct, deployment: Deployment, data: ModelData): Lambda =>
  modelFunction(scope, { id: 'PageClassifier', handler: 'page-classifier' }, deployment, data);
