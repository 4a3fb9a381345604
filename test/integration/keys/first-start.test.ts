import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { ensureApiKeys } from '../../../local/supervisor/api-keys';
import { makeApiKey, readApiKey } from '../../../shared/domain/api-key';
import { newId } from '../../../shared/domain/ids';
import { auditOf } from '../../../shared/store/audit';
import { getKeyRecord, issueKey, listKeys, revokeKey } from '../../../shared/store/manage-keys';
import { operator } from '../../support/accounts';
import { dynamodb } from '../../support/aws';

const TableName = `first-start-${newId()}`;
const folder = mkdtempSync(join(tmpdir(), 'planwright-keys-'));
const file = join(folder, 'keys.json');
const ACCOUNT = 'local-pro';
const idOf = (plaintext: string) => readApiKey(plaintext)?.id;

// A table of its own: what is done to the accounts of the local runtime here is no other test's business.
beforeAll(async () => {
  await dynamodb.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
    }),
  );
  process.env.ACCOUNTS_TABLE = TableName;
});

afterAll(async () => {
  await dynamodb.send(new DeleteTableCommand({ TableName }));
  rmSync(folder, { recursive: true });
});

test('the first start makes an account and a key of each tier, and writes down that it did', async () => {
  const { pro } = await ensureApiKeys(file);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pro });
  expect(await listKeys(ACCOUNT)).toMatchObject([{ key_id: idOf(pro), label: 'npm start' }]);
  expect((await auditOf(ACCOUNT)).map(({ act }) => act)).toEqual(['account.create', 'key.issue']);
});

test('the next start keeps them', async () => {
  const before = await ensureApiKeys(file);
  expect(await ensureApiKeys(file)).toEqual(before);
  expect(await listKeys(ACCOUNT)).toHaveLength(1);
});

test('a revoked key is replaced in the file', async () => {
  const before = await ensureApiKeys(file);
  await revokeKey({ key_id: idOf(before.pro) ?? '', operator });
  const after = await ensureApiKeys(file);
  expect(after).toEqual({ ...before, pro: expect.not.stringMatching(before.pro) });
});

test('whoever deletes the file gets new keys, as often as he likes', async () => {
  for (let time = 0; time < 3; time++) {
    rmSync(file);
    const { pro } = await ensureApiKeys(file);
    expect((await listKeys(ACCOUNT)).map(({ key_id }) => key_id)).toContain(idOf(pro));
  }
});

test('keys that the operator issued are never taken away', async () => {
  await ensureApiKeys(file);
  for (const { key_id } of await listKeys(ACCOUNT)) await revokeKey({ key_id, operator });
  const own = [makeApiKey(), makeApiKey()];
  for (const key of own) await issueKey({ account_id: ACCOUNT, key, scopes: ['jobs:read'], operator });
  await expect(ensureApiKeys(file)).rejects.toThrow('local-pro has two live keys');
  for (const { id } of own) expect(await getKeyRecord(id)).not.toHaveProperty('revoked_at');
});
