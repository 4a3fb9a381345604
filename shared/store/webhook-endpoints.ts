import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Dialect } from '../domain/dialects';
import { newId } from '../domain/ids';
import { env } from '../env';
import { accountPk } from './accounts';
import { table, written } from './table';

/** The most that an account may register for a dialect: each change of a job is one call to each. */
export const MOST_ENDPOINTS = 10;

const PREFIX = 'wh_';

const endpoint = z.object({
  /** `wh_…`. */
  id: z.templateLiteral([PREFIX, z.string()]),
  url: z.string(),
  /** Which events it wants, in the dialect's words. */
  events: z.array(z.string()),
  active: z.boolean(),
  /** Signs what is sent to it. Shown once. */
  secret: z.string(),
  created_at: z.string(),
});
export type WebhookEndpoint = z.infer<typeof endpoint>;

/** One item holds the endpoints of an account for a dialect, each under its id, and their count, so that the most of them is one condition. */
const itemOf = (accountId: string, dialect: Dialect) => ({
  TableName: env('ACCOUNTS_TABLE'),
  Key: { pk: accountPk(accountId), sk: `ENDPOINTS#${dialect}` },
});

/** The endpoints that an account has registered for a dialect, the oldest first. */
export const registeredEndpoints = async (accountId: string, dialect: Dialect): Promise<WebhookEndpoint[]> => {
  const { Item = {} } = await table.send(new GetCommand({ ...itemOf(accountId, dialect), ConsistentRead: true }));
  return Object.entries(Item)
    .flatMap(([name, value]) => (name.startsWith(PREFIX) ? [endpoint.parse(value)] : []))
    .sort((a, b) => a.created_at.localeCompare(b.created_at));
};

/** Registers an endpoint, or gives the one that an earlier attempt at the same request registered under its id. */
export const registerEndpoint = async (
  accountId: string,
  dialect: Dialect,
  fresh: WebhookEndpoint,
): Promise<WebhookEndpoint | 'too_many'> => {
  const registered = await written(
    table.send(
      new UpdateCommand({
        ...itemOf(accountId, dialect),
        UpdateExpression: 'SET #id = :endpoint ADD #count :one',
        ConditionExpression: 'attribute_not_exists(#id) AND (attribute_not_exists(#count) OR #count < :most)',
        ExpressionAttributeNames: { '#id': fresh.id, '#count': 'count' },
        ExpressionAttributeValues: { ':endpoint': fresh, ':one': 1, ':most': MOST_ENDPOINTS },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    ),
  );
  if (registered.done) return fresh;
  const own = registered.met?.[fresh.id];
  return own === undefined ? 'too_many' : endpoint.parse(own);
};

/** Forgets an endpoint; false when there is none of this id. Deliveries to it that are under way go on. */
export const removeEndpoint = async (accountId: string, dialect: Dialect, id: string): Promise<boolean> => {
  const removal = newId();
  const removed = await written(
    table.send(
      new UpdateCommand({
        ...itemOf(accountId, dialect),
        UpdateExpression: 'REMOVE #id SET removal = :removal ADD #count :less',
        ConditionExpression: 'attribute_exists(#id)',
        ExpressionAttributeNames: { '#id': id, '#count': 'count' },
        ExpressionAttributeValues: { ':less': -1, ':removal': removal },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    ),
  );
  // the SDK repeats a write whose answer was lost: what it then meets is its own
  return removed.done || removed.met?.removal === removal;
};
