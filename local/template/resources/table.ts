import { z } from 'zod';
import type { Table } from '../model';
import { ignored, parseProperties, type Resource } from './resource';

const keySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));

const common = {
  TableName: ignored, // Resolved into the name already.
  KeySchema: keySchema,
  AttributeDefinitions: z.array(z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  BillingMode: z.literal('PAY_PER_REQUEST'),
  GlobalSecondaryIndexes: z
    .array(
      z.strictObject({
        IndexName: z.string(),
        KeySchema: keySchema,
        Projection: z.strictObject({
          ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
          NonKeyAttributes: z.array(z.string()).optional(),
        }),
        ContributorInsightsSpecification: ignored,
      }),
    )
    .default([]),
  StreamSpecification: z
    .strictObject({ StreamViewType: z.enum(['NEW_AND_OLD_IMAGES', 'NEW_IMAGE', 'OLD_IMAGE', 'KEYS_ONLY']) })
    .optional(),
  TimeToLiveSpecification: z.strictObject({ AttributeName: z.string(), Enabled: z.literal(true) }).optional(),
  SSESpecification: ignored,
};

const tableSchema = z.strictObject({
  ...common,
  PointInTimeRecoverySpecification: ignored, // DynamoDB Local answers UnknownOperationException.
  ContributorInsightsSpecification: ignored,
  DeletionProtectionEnabled: ignored,
  TableClass: ignored,
  Tags: ignored,
});

/** What `dynamodb.TableV2` becomes. More than one replica would be a table in another region. */
const globalTableSchema = z.strictObject({ ...common, Replicas: z.tuple([z.looseObject({})]) });

export function readTable(resource: Resource): Table {
  const properties =
    resource.type === 'AWS::DynamoDB::GlobalTable'
      ? parseProperties(globalTableSchema, resource)
      : parseProperties(tableSchema, resource);
  const { StreamSpecification: stream, TimeToLiveSpecification: ttl } = properties;
  return {
    name: resource.name,
    keys: properties.KeySchema,
    attributes: properties.AttributeDefinitions,
    indexes: properties.GlobalSecondaryIndexes.map(({ IndexName, KeySchema, Projection }) => ({
      IndexName,
      KeySchema,
      Projection,
    })),
    ...(ttl && { ttlAttribute: ttl.AttributeName }),
    ...(stream && { streamView: stream.StreamViewType }),
  };
}
