import { Stack } from 'aws-cdk-lib';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment';
import { askingOcr, type OcrModelData } from './asking-ocr';
import { modelFunction } from './model-function';
import { allow, onKept, type Permission } from './permissions';

/** The model `toc-parser`. */
export const tocParser = (scope: Construct, deployment: Deployment, data: OcrModelData): Lambda =>
  modelFunction(scope, { id: 'TocParser', handler: 'toc-parser', ...askingOcr(data) }, deployment, data);

/** The model `content-extractor`, which also reads what toc-parser found. */
export const contentExtractor = (scope: Construct, deployment: Deployment, data: OcrModelData): Lambda => {
  const ocr = askingOcr(data);
  const { results } = data.buckets;
  const { bedrockModel } = deployment;
  const permissions = [
    ...ocr.permissions,
    onKept(['s3:GetObject'], results),
    ...(bedrockModel ? [askBedrock(scope, bedrockModel)] : []),
  ];
  const environment = { ...ocr.environment, ...(bedrockModel && { BEDROCK_MODEL: bedrockModel }) };
  const model = { id: 'ContentExtractor', handler: 'content-extractor', permissions, environment } as const;
  return modelFunction(scope, model, deployment, data);
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
