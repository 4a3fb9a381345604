import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { makeApiKey } from '../../shared/domain/api-key';
import { newId } from '../../shared/domain/ids';
import type { Tier } from '../../shared/domain/tiers';
import { dynamodb, tableNamed } from './aws';

/** An account nobody else uses, for tests that count what an account has. */
export const freshAccount = async (tier: Tier): Promise<{ account_id: string; key: string }> => {
  const account_id = `test-${newId()}`;
  const { id, secretHash, plaintext } = makeApiKey();
  const TableName = await tableNamed('Accounts');
  const account = { pk: `ACCOUNT#${account_id}`, sk: 'ACCOUNT', account_id, tier };
  const key = { pk: `KEY#${id}`, sk: 'KEY', key_id: id, account_id, secret_hash: secretHash };
  for (const Item of [account, key]) await dynamodb.send(new PutCommand({ TableName, Item }));
  return { account_id, key: plaintext };
};
