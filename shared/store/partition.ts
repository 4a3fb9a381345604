import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import { env } from '../env';
import { table } from './table';

/** All items of a partition of the accounts table whose sort key begins with `prefix`, in its order, as they stand now. */
export const itemsUnder = async (pk: string, prefix: string): Promise<unknown[]> => {
  const pages = paginateQuery(
    { client: table },
    {
      TableName: env('ACCOUNTS_TABLE'),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
      ConsistentRead: true,
    },
  );
  const items: unknown[] = [];
  for await (const { Items = [] } of pages) items.push(...Items);
  return items;
};
