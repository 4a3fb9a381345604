import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { now } from '../../shared/domain/clock';
import { TIER_LIMITS, type Tier } from '../../shared/domain/tiers';
import { dynamodb, type servicesOf, tableNamed } from './aws';

type Services = Pick<ReturnType<typeof servicesOf>, 'dynamodb' | 'tableNamed'>;

/**
 * Lends an account's slot to a job nobody will ever end, for `seconds` from now (negative: it has run out); in the
 * runtime that jest starts, or in another's services.
 */
export const lendSlot = async (
  account_id: string,
  slot: number,
  seconds: number,
  services: Services = { dynamodb, tableNamed },
): Promise<void> => {
  const lease_until = Math.floor(now() / 1000) + seconds;
  const Item = { pk: `ACCOUNT#${account_id}`, sk: `SLOT#${slot}`, slot, job_id: 'vanished', lease_until };
  await services.dynamodb.send(new PutCommand({ TableName: await services.tableNamed('Accounts'), Item }));
};

/** Lends every slot of an account of this tier, as `lendSlot` does: its jobs wait until the leases have run out. */
export const lendAllSlots = async (
  account_id: string,
  tier: Tier,
  seconds: number,
  services?: Services,
): Promise<void> => {
  for (let slot = 0; slot < TIER_LIMITS[tier].slots; slot += 1) await lendSlot(account_id, slot, seconds, services);
};

/** The slots that an account has lent; of the runtime that jest starts, or of another's services. */
export const lentSlots = async (account_id: string, services: Services = { dynamodb, tableNamed }): Promise<number> => {
  const { Count = 0 } = await services.dynamodb.send(
    new QueryCommand({
      TableName: await services.tableNamed('Accounts'),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :slot)',
      ExpressionAttributeValues: { ':pk': `ACCOUNT#${account_id}`, ':slot': 'SLOT#' },
    }),
  );
  return Count;
};
