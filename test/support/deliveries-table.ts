import { CreateTableCommand, DeleteTableCommand, DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { newId } from '../../shared/domain/ids';
import { dynamodb, tableNamed } from './aws';

/**
 * A table of deliveries like the deployed one, into which no sweep looks but the test's own. Points `shared/store` at
 * it, after `useStore`; gives what drops it again.
 */
export const useOwnDeliveries = async (): Promise<() => Promise<void>> => {
  const deployed = await dynamodb.send(new DescribeTableCommand({ TableName: await tableNamed('Deliveries') }));
  const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes = [] } = deployed.Table ?? {};
  const TableName = `deliveries-${newId()}`;
  await dynamodb.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema,
      AttributeDefinitions,
      GlobalSecondaryIndexes: GlobalSecondaryIndexes.map(({ IndexName, KeySchema, Projection }) => ({
        IndexName,
        KeySchema,
        Projection,
      })),
    }),
  );
  process.env.DELIVERIES_TABLE = TableName;
  return async () => {
    await dynamodb.send(new DeleteTableCommand({ TableName }));
  };
};
