import { GetCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { isoTime } from '../domain/clock';
import { newId } from '../domain/ids';
import { makeWebhookSecret, type WebhookSecrets } from '../domain/webhook-signature';
import { env } from '../env';
import { accountPk } from './accounts';
import { table, written } from './table';

const secretItem = z.object({
  secret: z.string(),
  created_at: z.string(),
  previous_secret: z.optional(z.string()),
  previous_until: z.optional(z.string()),
});

/** So long the secret before a rotation signs too: time for the owner to bring the new one to every receiver. */
const OVERLAP_MS = 24 * 3_600_000;

const at = (accountId: string) => ({
  TableName: env('ACCOUNTS_TABLE'),
  Key: { pk: accountPk(accountId), sk: 'WEBHOOK_SECRET' },
});

const update = (
  accountId: string,
  input: Pick<UpdateCommandInput, 'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeValues'>,
) => table.send(new UpdateCommand({ ...at(accountId), ...input, ReturnValues: 'ALL_NEW' }));

const makeIfNone = async (accountId: string, rotation: string, atMs: number): Promise<WebhookSecrets> => {
  const { Attributes } = await update(accountId, {
    UpdateExpression:
      'SET secret = if_not_exists(secret, :fresh), created_at = if_not_exists(created_at, :now), rotation = if_not_exists(rotation, :rotation)',
    ExpressionAttributeValues: { ':fresh': makeWebhookSecret(), ':now': isoTime(atMs), ':rotation': rotation },
  });
  return secretItem.parse(Attributes);
};

/** The account's signing secrets, made on first need; of two who make them the first wins, and both get the same. */
export const webhookSecrets = async (accountId: string, atMs: number): Promise<WebhookSecrets> => {
  const { Item } = await table.send(new GetCommand({ ...at(accountId), ConsistentRead: true }));
  return Item ? secretItem.parse(Item) : makeIfNone(accountId, newId(), atMs);
};

/**
 * Puts a new secret in place; the one before it signs along for a day, and any before that one no more. Once for each
 * `rotation`: done again, by the SDK or under an Idempotency-Key, it gives what stands.
 */
export const rotateWebhookSecret = async (
  accountId: string,
  rotation: string,
  atMs: number,
): Promise<WebhookSecrets> => {
  const rotated = await written(
    update(accountId, {
      UpdateExpression:
        'SET previous_secret = secret, previous_until = :until, secret = :fresh, created_at = :now, rotation = :rotation',
      ConditionExpression: 'attribute_exists(secret) AND (attribute_not_exists(rotation) OR rotation <> :rotation)',
      ExpressionAttributeValues: {
        ':until': isoTime(atMs + OVERLAP_MS),
        ':fresh': makeWebhookSecret(),
        ':now': isoTime(atMs),
        ':rotation': rotation,
      },
    }),
  );
  return rotated.done ? secretItem.parse(rotated.answer.Attributes) : makeIfNone(accountId, rotation, atMs);
};
