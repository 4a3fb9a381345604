import { epochSeconds, now } from '../domain/clock';
import { env } from '../env';
import { accountKey } from './accounts';
import type { TransactItem } from './transact';

/**
 * The two attributes of an account that hold its live keys. A key that opens anything holds one of them, so a third
 * cannot be; a place whose holder has expired is free again without anyone tidying up.
 */
export const KEY_PLACES = ['first_key', 'second_key'] as const;
export type KeyPlace = (typeof KEY_PLACES)[number];

export const otherPlace = (place: KeyPlace): KeyPlace => (place === 'first_key' ? 'second_key' : 'first_key');

const isFree = (place: KeyPlace) => `(attribute_not_exists(${place}) OR ${place}.expires_at <= :now)`;

const onAccount = (
  accountId: string,
  update: string,
  condition: string,
  values: Record<string, unknown>,
): TransactItem => ({
  Update: {
    TableName: env('ACCOUNTS_TABLE'),
    Key: accountKey(accountId),
    UpdateExpression: update,
    ConditionExpression: `attribute_exists(pk) AND ${condition}`,
    ExpressionAttributeValues: values,
  },
});

/** Gives a free place to a key. */
export const takePlace = (accountId: string, place: KeyPlace, keyId: string): TransactItem =>
  onAccount(accountId, `SET ${place} = :holder`, isFree(place), {
    ':holder': { id: keyId },
    ':now': epochSeconds(now()),
  });

/** Gives the other place to the successor of a key that has no end yet, and gives the key its end (epoch seconds). */
export const succeed = (
  accountId: string,
  place: KeyPlace,
  keys: { old: string; successor: string; expiresAt: number },
): TransactItem => {
  const other = otherPlace(place);
  return onAccount(
    accountId,
    `SET ${other} = :successor, ${place}.expires_at = :end`,
    `${place}.id = :old AND attribute_not_exists(${place}.expires_at) AND ${isFree(other)}`,
    {
      ':successor': { id: keys.successor },
      ':old': keys.old,
      ':end': keys.expiresAt,
      ':now': epochSeconds(now()),
    },
  );
};

/** Frees the place of a key that still holds it. */
export const leavePlace = (accountId: string, place: KeyPlace, keyId: string): TransactItem =>
  onAccount(accountId, `REMOVE ${place}`, `${place}.id = :id`, { ':id': keyId });
