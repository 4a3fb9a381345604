import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { env } from '../env';
import { accountPk } from './accounts';
import { applied, table, written } from './table';

/** Stripe keeps an answer for a day. */
const KEPT_SECONDS = 86_400;
/** Longer than any route may take; after that its function is gone and another attempt goes on. */
const LEASE_SECONDS = 60;

const kept = z.object({ statusCode: z.number(), headers: z.record(z.string(), z.string()), body: z.string() });

const record = z.object({
  request_hash: z.string(),
  /** The id of whatever the request creates: an attempt that takes over creates the same thing, not another. */
  created_id: z.string(),
  attempt: z.string(),
  /** Epoch seconds. */
  lease_until: z.number(),
  answer: z.optional(kept),
});

export type KeptAnswer = z.infer<typeof kept>;
export type RequestKey = { account_id: string; key_hash: string };

const itemKey = ({ account_id, key_hash }: RequestKey) => ({
  pk: accountPk(account_id),
  sk: `IDEMPOTENCY#${key_hash}`,
});

type Claim = { request_hash: string; created_id: string; attempt: string; nowSeconds: number };

type Claimed =
  | { ours: true; created_id: string; first: boolean }
  | { ours: false; request_hash: string; lease_until: number; answer?: KeptAnswer | undefined };

/**
 * Claims a key for an attempt. `ours`: it is the `first`, or goes on where a crashed one left off, with the id to create
 * under. Otherwise what another attempt left: its answer, or none yet and the end of its lease in epoch seconds.
 */
export const claimKey = async (
  key: RequestKey,
  { request_hash, created_id, attempt, nowSeconds }: Claim,
): Promise<Claimed> => {
  const lease = { attempt, lease_until: nowSeconds + LEASE_SECONDS, expires_at: nowSeconds + KEPT_SECONDS };
  const claimed = await written(
    table.send(
      new PutCommand({
        TableName: env('ACCOUNTS_TABLE'),
        Item: { ...itemKey(key), request_hash, created_id, ...lease },
        ConditionExpression: 'attribute_not_exists(pk) OR expires_at <= :now',
        ExpressionAttributeValues: { ':now': nowSeconds },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    ),
  );
  if (claimed.done) return { ours: true, created_id, first: true };
  const other = record.parse(claimed.met);
  // the put was applied but its answer lost, and the SDK's repeat of it met with its own work
  if (other.attempt === attempt) return { ours: true, created_id, first: true };
  if (other.answer || other.request_hash !== request_hash) return { ours: false, ...other };
  const takenOver = await takeOver(key, lease, nowSeconds);
  if (takenOver.done) return { ours: true, created_id: other.created_id, first: false };
  return { ours: false, ...(takenOver.met ? record.parse(takenOver.met) : other) };
};

type Lease = { attempt: string; lease_until: number; expires_at: number };

const takeOver = (key: RequestKey, lease: Lease, nowSeconds: number) =>
  written(
    table.send(
      new UpdateCommand({
        TableName: env('ACCOUNTS_TABLE'),
        Key: itemKey(key),
        UpdateExpression: 'SET attempt = :attempt, lease_until = :lease',
        // the SDK repeats a write whose answer was lost: what it then meets is its own
        ConditionExpression: '(lease_until <= :now OR attempt = :attempt) AND attribute_not_exists(answer)',
        ExpressionAttributeValues: { ':attempt': lease.attempt, ':lease': lease.lease_until, ':now': nowSeconds },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    ),
  );

/** What an attempt may do to its key: nothing once its lease went to another. */
const ofAttempt = (key: RequestKey, attempt: string) => ({
  TableName: env('ACCOUNTS_TABLE'),
  Key: itemKey(key),
  ConditionExpression: 'attempt = :attempt',
  ExpressionAttributeValues: { ':attempt': attempt },
});

const setOfAttempt = (key: RequestKey, attempt: string, attribute: 'answer' | 'lease_until', value: unknown) => {
  const own = ofAttempt(key, attempt);
  const ExpressionAttributeValues = { ...own.ExpressionAttributeValues, ':value': value };
  return new UpdateCommand({ ...own, UpdateExpression: `SET ${attribute} = :value`, ExpressionAttributeValues });
};

/** Keeps an attempt's answer for whoever repeats the request. */
export const keepAnswer = (key: RequestKey, attempt: string, answer: KeptAnswer): Promise<boolean> =>
  applied(table.send(setOfAttempt(key, attempt, 'answer', answer)));

/** Ends an attempt's lease without an answer: a repeat goes on at once, under the same id. */
export const releaseKey = (key: RequestKey, attempt: string): Promise<boolean> =>
  applied(table.send(setOfAttempt(key, attempt, 'lease_until', 0)));

/** Forgets a key whose request made nothing. */
export const forgetKey = (key: RequestKey, attempt: string): Promise<boolean> =>
  applied(table.send(new DeleteCommand(ofAttempt(key, attempt))));
