import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Attempt } from '../contract/webhooks';
import { isoTime } from '../domain/clock';
import { newId } from '../domain/ids';
import type { Verdict } from '../domain/webhook-delivery';
import { env } from '../env';
import { type DeliveryIdentity, type DeliveryRow, deliveryRow } from './deliveries';
import { dueQueue, FAILED_QUEUE } from './delivery-queue';
import { table, written } from './table';

/** Longer than an attempt can take: a worker that has not reported by then is dead. */
const LEASE_MS = 60_000;

/** Redeliveries have no end, an item has: these are the last ones. */
const ATTEMPTS_KEPT = 50;

/** A delivery whose attempt is ours to make. */
export type LeasedDelivery = DeliveryRow & { lease_token: string };

/** The fields that put a delivery into its worker's hands from `atMs` on. */
export const leaseFrom = (atMs: number) => ({ lease_token: newId(), due_at: isoTime(atMs + LEASE_MS) });

type Change = Pick<
  UpdateCommandInput,
  'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

const update = ({ account_id, delivery_key }: DeliveryIdentity, change: Change) =>
  written(
    table.send(
      new UpdateCommand({
        TableName: env('DELIVERIES_TABLE'),
        Key: { account_id, delivery_key },
        ...change,
        ReturnValues: 'ALL_NEW',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    ),
  );

/**
 * Takes a delivery that is due, or whose lease ran out; undefined when another worker has it or it rests.
 * The attempt is counted before it is made: one that its worker did not survive is one of the ten.
 */
export const claimDelivery = async (identity: DeliveryIdentity, atMs: number): Promise<LeasedDelivery | undefined> => {
  const lease = leaseFrom(atMs);
  const claimed = await update(identity, {
    UpdateExpression: 'SET lease_token = :token, due_at = :until ADD #step :one',
    ConditionExpression: '#state = :pending AND due_at <= :now',
    ExpressionAttributeNames: { '#state': 'state', '#step': 'step' },
    ExpressionAttributeValues: {
      ':token': lease.lease_token,
      ':until': lease.due_at,
      ':one': 1,
      ':pending': 'pending',
      ':now': isoTime(atMs),
    },
  });
  const row = claimed.done ? claimed.answer.Attributes : claimed.met;
  // the SDK repeats a write whose answer was lost: what it then meets is its own
  return row?.lease_token === lease.lease_token
    ? { ...deliveryRow.parse(row), lease_token: lease.lease_token }
    : undefined;
};

const placeInQueue = (row: DeliveryRow, verdict: Verdict, atMs: number) => {
  if (verdict.state === 'pending') return { queue: dueQueue(row.account_id), due_at: isoTime(verdict.dueMs) };
  return verdict.state === 'failed' ? { queue: FAILED_QUEUE, due_at: isoTime(atMs) } : undefined;
};

/** Writes what came of an attempt and gives up the lease; false when the lease was lost to another worker meanwhile. */
export const recordAttempt = async (
  delivery: LeasedDelivery,
  attempt: Attempt,
  verdict: Verdict,
  atMs: number,
): Promise<boolean> => {
  const place = placeInQueue(delivery, verdict, atMs);
  const recorded = await update(delivery, {
    UpdateExpression: place
      ? 'SET #state = :state, attempts = :attempts, #queue = :queue, due_at = :due REMOVE lease_token'
      : 'SET #state = :state, attempts = :attempts REMOVE lease_token, #queue, due_at',
    ConditionExpression: 'lease_token = :token',
    ExpressionAttributeNames: { '#state': 'state', '#queue': 'queue' },
    ExpressionAttributeValues: {
      ':state': verdict.state,
      ':attempts': [...delivery.attempts, attempt].slice(-ATTEMPTS_KEPT),
      ':token': delivery.lease_token,
      ...(place && { ':queue': place.queue, ':due': place.due_at }),
    },
  });
  return recorded.done;
};

/** Makes a delivery due now, its schedule from the start, whatever became of it; not while an attempt is under way. */
export const redeliver = async (
  identity: DeliveryIdentity,
  atMs: number,
): Promise<'due' | 'in_progress' | 'not_found'> => {
  const moved = await update(identity, {
    UpdateExpression: 'SET #state = :pending, #step = :zero, #queue = :queue, due_at = :now REMOVE lease_token',
    ConditionExpression: 'attribute_exists(delivery_key) AND (attribute_not_exists(lease_token) OR due_at <= :now)',
    ExpressionAttributeNames: { '#state': 'state', '#step': 'step', '#queue': 'queue' },
    ExpressionAttributeValues: {
      ':pending': 'pending',
      ':zero': 0,
      ':queue': dueQueue(identity.account_id),
      ':now': isoTime(atMs),
    },
  });
  if (moved.done) return 'due';
  return moved.met ? 'in_progress' : 'not_found';
};
