import type * as z from 'zod/mini';
import { env } from '../env';
import { allRows } from './rows';

/** All items of a partition of the accounts table whose sort key begins with `prefix`, in its order, as they stand now. */
export const itemsUnder = <Item>(pk: string, prefix: string, item: z.ZodMiniType<Item>): Promise<Item[]> =>
  allRows(
    {
      TableName: env('ACCOUNTS_TABLE'),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
      ConsistentRead: true,
    },
    item,
  );
