import { type App, RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { z } from 'zod';
import type { HandlerBundles } from './constructs/handler-bundles';

/** What every stack needs to know of the deployment it is part of. */
export interface Deployment {
  readonly stage: string;
  /** Begins every physical name: `planwright-<stage>`. */
  readonly prefix: string;
  /** Data of `prod` outlives its stack and cannot be deleted by mistake; other stages go without a trace. */
  readonly production: boolean;
  readonly removalPolicy: RemovalPolicy;
  readonly logRetention: RetentionDays;
  readonly bundles: HandlerBundles;
  /** The model or inference profile of Amazon Bedrock that content-extractor asks; none unless the deployer names one. */
  readonly bedrockModel: string | undefined;
  /** Whether scanned pages are read by OCR. */
  readonly ocr: boolean;
}

// Short and lower case because it becomes part of bucket, queue and function names.
const stageName = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,15}$/)
  .default('dev');

// A model id ("vendor.model-v1:0") or an inference profile ("us.vendor.model-v1:0"): it becomes part of an ARN, so no stars.
const bedrockModel = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.:-]*$/)
  .optional();

const ocr = z.enum(['on', 'off']).default('on');

/** Reads `-c bedrockModel=<id>`, `-c ocr=off`, and `-c stage=<name>`, by default `dev`. */
export const deploymentOf = (app: App, bundles: HandlerBundles): Deployment => {
  const stage = stageName.parse(app.node.tryGetContext('stage'));
  const production = stage === 'prod';
  return {
    stage,
    prefix: `planwright-${stage}`,
    production,
    removalPolicy: production ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    logRetention: production ? RetentionDays.SIX_MONTHS : RetentionDays.ONE_MONTH,
    bundles,
    bedrockModel: bedrockModel.parse(app.node.tryGetContext('bedrockModel')),
    ocr: ocr.parse(app.node.tryGetContext('ocr')) === 'on',
  };
};
