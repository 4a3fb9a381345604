import { Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { z } from 'zod';
import { INCOMING_PREFIX, KEPT_PREFIX } from './key-prefixes';

/** A policy statement, and why each cdk-nag finding it gives rise to is right. */
export interface Permission {
  readonly statement: PolicyStatement;
  readonly findings: Readonly<Record<string, string>>;
}

export const policyOf = (permissions: Permission[]): PolicyDocument =>
  new PolicyDocument({ statements: permissions.map(({ statement }) => statement) });

export const findingsOf = (permissions: Permission[]): Record<string, string> =>
  Object.assign({}, ...permissions.map(({ findings }) => findings));

/** Allows `actions` on `resources` and nothing else. */
export const allow = (actions: string[], ...resources: string[]): Permission => ({
  statement: new PolicyStatement({ actions, resources }),
  findings: {},
});

/** Allows actions that have no resource to be limited to. */
export const allowAnywhere = (actions: string[], reason: string): Permission => ({
  statement: new PolicyStatement({ actions, resources: ['*'] }),
  findings: { 'AwsSolutions-IAM5[Resource::*]': reason },
});

/** Allows actions on the items of a table whose partition key begins with `prefix`, and on no others. */
export const onPartitions = (actions: string[], table: Table, prefix: string): Permission => ({
  statement: new PolicyStatement({
    actions,
    resources: [table.tableArn],
    conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`${prefix}*`] } },
  }),
  findings: {},
});

/** Allows to update items of `table`, reading and writing none but these attributes. */
export const updateOnly = (table: Table, attributes: string[]): Permission => ({
  statement: new PolicyStatement({
    actions: ['dynamodb:UpdateItem'],
    resources: [table.tableArn],
    conditions: { 'ForAllValues:StringEquals': { 'dynamodb:Attributes': attributes } },
  }),
  findings: {},
});

/** Allows to get items of `table`, with none but these attributes; the SDK must name them in a projection. */
export const readOnly = (table: Table, attributes: string[]): Permission => ({
  statement: new PolicyStatement({
    actions: ['dynamodb:GetItem'],
    resources: [table.tableArn],
    conditions: {
      'ForAllValues:StringEquals': { 'dynamodb:Attributes': attributes },
      StringEquals: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
    },
  }),
  findings: {},
});

const onObjects = (actions: string[], bucket: Bucket, prefix: string): Permission => ({
  statement: new PolicyStatement({ actions, resources: [bucket.arnForObjects(`${prefix}*`)] }),
  findings: {
    [`AwsSolutions-IAM5[Resource::${exportedArn(bucket)}/${prefix}*]`]:
      'Objects are named at run time; a key prefix is the narrowest resource there is for them.',
  },
});

/** On the uploads that nobody has looked at yet. */
export const onIncoming = (actions: string[], bucket: Bucket): Permission =>
  onObjects(actions, bucket, INCOMING_PREFIX);

/** On the objects that a tier's retention keeps. No function may list a bucket: who knows no key finds no object. */
export const onKept = (actions: string[], bucket: Bucket): Permission => onObjects(actions, bucket, KEPT_PREFIX);

const importValue = z.object({ 'Fn::ImportValue': z.string() });

/** The name under which the bucket's stack exports its ARN, which is how cdk-nag names the bucket in other stacks. */
const exportedArn = (bucket: Bucket): string => {
  const stack = Stack.of(bucket);
  return importValue.parse(stack.resolve(stack.exportValue(bucket.bucketArn)))['Fn::ImportValue'];
};
