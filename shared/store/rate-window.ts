import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { type RateWindow, WINDOW_SECONDS } from '../domain/rate-limit';
import { env } from '../env';
import { accountPk } from './accounts';
import { applied, table, written } from './table';

const windowItem = z.object({ used: z.number(), window_ends: z.number() });

const windowKey = (accountId: string) => ({ pk: accountPk(accountId), sk: 'RATE#submits' });

/** One more within the running window; what stands there instead when it is full or over. */
const countOn = async (accountId: string, limit: number, nowSeconds: number) => {
  const counted = await written(
    table.send(
      new UpdateCommand({
        TableName: env('ACCOUNTS_TABLE'),
        Key: windowKey(accountId),
        UpdateExpression: 'ADD used :one',
        ConditionExpression: 'window_ends > :now AND used < :limit',
        ExpressionAttributeValues: { ':one': 1, ':now': nowSeconds, ':limit': limit },
        ReturnValues: 'ALL_NEW',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    ),
  );
  return counted.done
    ? { admitted: true, window: windowItem.parse(counted.answer.Attributes) }
    : { admitted: false, window: counted.met && windowItem.parse(counted.met) };
};

const beginWindow = (accountId: string, nowSeconds: number): Promise<boolean> => {
  const window_ends = nowSeconds + WINDOW_SECONDS;
  const put = {
    TableName: env('ACCOUNTS_TABLE'),
    Item: { ...windowKey(accountId), used: 1, window_ends, expires_at: window_ends },
    ConditionExpression: 'attribute_not_exists(pk) OR window_ends <= :now',
    ExpressionAttributeValues: { ':now': nowSeconds },
  };
  return applied(table.send(new PutCommand(put)));
};

/**
 * Counts a request against the account's minute, which begins with the first request after the last one ended.
 * One conditional write; the first of a minute costs two, and one that loses the race to begin it counts again.
 */
export const countRequest = async (
  accountId: string,
  limit: number,
  nowSeconds: number,
): Promise<RateWindow & { admitted: boolean }> => {
  const { admitted, window } = await countOn(accountId, limit, nowSeconds);
  if (window && window.window_ends > nowSeconds) {
    return { admitted, limit, used: window.used, resetSeconds: window.window_ends - nowSeconds };
  }
  const begun = await beginWindow(accountId, nowSeconds);
  return begun
    ? { admitted: true, limit, used: 1, resetSeconds: WINDOW_SECONDS }
    : countRequest(accountId, limit, nowSeconds);
};
