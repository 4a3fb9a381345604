import { isDeepStrictEqual } from 'node:util';
import {
  CreateTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  type TableDescription,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { StartFault } from '../fault';
import type { Table } from '../template/model';

const byName = <T>(entries: T[], name: (entry: T) => string | undefined): T[] =>
  [...entries].sort((a, b) => (name(a) ?? '').localeCompare(name(b) ?? ''));

/** What of a table cannot be changed later, in one order, so that two can be compared. */
const schemaOf = (table: Table) => ({
  keys: byName(table.keys, (key) => key.KeyType),
  attributes: byName(table.attributes, (attribute) => attribute.AttributeName),
  indexes: byName(table.indexes, (index) => index.IndexName).map(({ IndexName, KeySchema, Projection }) => ({
    IndexName,
    keys: byName(KeySchema, (key) => key.KeyType),
    projection: Projection.ProjectionType,
    nonKeyAttributes: [...(Projection.NonKeyAttributes ?? [])].sort(),
  })),
  streamView: table.streamView,
});

const existingSchema = (found: TableDescription) => ({
  keys: byName(found.KeySchema ?? [], (key) => key.KeyType),
  attributes: byName(found.AttributeDefinitions ?? [], (attribute) => attribute.AttributeName),
  indexes: byName(found.GlobalSecondaryIndexes ?? [], (index) => index.IndexName).map((index) => ({
    IndexName: index.IndexName,
    keys: byName(index.KeySchema ?? [], (key) => key.KeyType),
    projection: index.Projection?.ProjectionType,
    nonKeyAttributes: [...(index.Projection?.NonKeyAttributes ?? [])].sort(),
  })),
  streamView: found.StreamSpecification?.StreamEnabled ? found.StreamSpecification.StreamViewType : undefined,
});

export const sameSchema = (table: Table, found: TableDescription): boolean =>
  isDeepStrictEqual(schemaOf(table), existingSchema(found));

const describe = (client: DynamoDBClient, name: string) =>
  client.send(new DescribeTableCommand({ TableName: name })).then(
    ({ Table }) => Table,
    (error: unknown) => {
      if (error instanceof ResourceNotFoundException) return undefined;
      throw error;
    },
  );

const create = (client: DynamoDBClient, table: Table) =>
  client.send(
    new CreateTableCommand({
      TableName: table.name,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: table.keys,
      AttributeDefinitions: table.attributes,
      ...(table.indexes.length > 0 && { GlobalSecondaryIndexes: table.indexes }),
      ...(table.streamView && { StreamSpecification: { StreamEnabled: true, StreamViewType: table.streamView } }),
    }),
  );

/** DynamoDB Local then deletes expired items within some 10 s, but none in a table that has an index. */
async function expireBy(client: DynamoDBClient, name: string, attribute: string): Promise<void> {
  const { TimeToLiveDescription: current } = await client.send(new DescribeTimeToLiveCommand({ TableName: name }));
  if (current?.TimeToLiveStatus === 'ENABLED' && current.AttributeName === attribute) return;
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: name,
      TimeToLiveSpecification: { AttributeName: attribute, Enabled: true },
    }),
  );
}

/**
 * Makes sure that the table exists as the template wants it; an existing one keeps its items.
 * @throws StartFault when it exists with another schema. `stateDir` is named in the advice.
 */
export async function ensureTable(client: DynamoDBClient, table: Table, stateDir: string): Promise<void> {
  const found = await describe(client, table.name);
  if (found && !sameSchema(table, found)) {
    throw new StartFault(
      `Table ${table.name} in ${stateDir} has another schema than the template: delete ${stateDir} to begin anew`,
    );
  }
  if (!found) await create(client, table);
  if (table.ttlAttribute) await expireBy(client, table.name, table.ttlAttribute);
}
