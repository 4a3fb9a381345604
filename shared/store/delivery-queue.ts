import { crc32 } from 'node:zlib';
import * as z from 'zod/mini';
import { isoTime } from '../domain/clock';
import { env } from '../env';
import type { DeliveryIdentity } from './deliveries';
import { readPage, rowsOf } from './rows';

const INDEX = 'queued-deliveries';
const DUE_QUEUES = 8;

const deliveryIndexKey = z.object({ account_id: z.string(), delivery_key: z.string() });

/** Holds what no attempt was left for: the dead letters. */
export const FAILED_QUEUE = 'failed';

/** The queue of an account. There are several, so that neither the writes nor the backlog of one endpoint meet all others. */
export const dueQueue = (accountId: string): string => `due-${crc32(accountId) % DUE_QUEUES}`;

export const ALL_DUE_QUEUES = Array.from({ length: DUE_QUEUES }, (_, index) => `due-${index}`);

const inQueue = (queue: string) => ({
  TableName: env('DELIVERIES_TABLE'),
  IndexName: INDEX,
  ExpressionAttributeNames: { '#queue': 'queue' },
  ExpressionAttributeValues: { ':queue': queue },
});

/** The deliveries of a queue that are due at `atMs`, at most `limit`, the longest waiting first. */
export const dueDeliveries = async (queue: string, atMs: number, limit: number): Promise<DeliveryIdentity[]> => {
  const { ExpressionAttributeValues, ...query } = inQueue(queue);
  const { rows } = await readPage(
    {
      ...query,
      KeyConditionExpression: '#queue = :queue AND due_at <= :now',
      ExpressionAttributeValues: { ...ExpressionAttributeValues, ':now': isoTime(atMs) },
      Limit: limit,
    },
    deliveryIndexKey,
  );
  return rows;
};

/** Every delivery whose schedule ran out, the oldest first; `redeliver` gives it another. */
export const failedDeliveries = (): AsyncGenerator<DeliveryIdentity> =>
  rowsOf({ ...inQueue(FAILED_QUEUE), KeyConditionExpression: '#queue = :queue' }, deliveryIndexKey);
