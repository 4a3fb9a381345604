import { makeApiKey } from '../../../shared/domain/api-key';
import { newId } from '../../../shared/domain/ids';
import { auditOf } from '../../../shared/store/audit';
import { createAccount, getAccountRecord, listAccounts, setTier } from '../../../shared/store/manage-accounts';
import { issueKey, listKeys, revokeKey, rotateKey } from '../../../shared/store/manage-keys';
import '../../support/accounts';

const account_id = `test-${newId()}`;
const [first, successor] = [makeApiKey(), makeApiKey()];
const operator = 'ada';

beforeAll(async () => {
  await createAccount({ account_id, tier: 'free', name: 'Acme', operator });
  await issueKey({ account_id, key: first, label: 'ci', scopes: ['jobs:read'], operator });
  await setTier({ account_id, tier: 'pro', operator });
  await rotateKey({ key_id: first.id, successor, graceSeconds: 3600, operator });
  await revokeKey({ key_id: first.id, operator: 'grace' });
});

test('each act has its record: when, who, what, upon what', async () => {
  const record = { at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/), operator };
  expect(await auditOf(account_id)).toEqual([
    { ...record, act: 'account.create', subject: account_id, details: { tier: 'free', name: 'Acme' } },
    { ...record, act: 'key.issue', subject: first.id, details: { scopes: 'jobs:read', label: 'ci' } },
    { ...record, act: 'account.set_tier', subject: account_id, details: { tier: 'pro' } },
    {
      ...record,
      act: 'key.rotate',
      subject: first.id,
      details: { successor: successor.id, expires_at: expect.any(String) },
    },
    { ...record, operator: 'grace', act: 'key.revoke', subject: first.id, details: {} },
  ]);
});

test('a refused act leaves no record', async () => {
  const before = (await auditOf(account_id)).length;
  expect(await createAccount({ account_id, tier: 'free', operator })).toBe('taken');
  expect(await revokeKey({ key_id: first.id, operator })).toBe('not_live');
  expect(await setTier({ account_id: `${account_id}-none`, tier: 'pro', operator })).toBe('no_account');
  expect(await auditOf(account_id)).toHaveLength(before);
});

test('no record holds a secret or its hash', async () => {
  const text = JSON.stringify(await auditOf(account_id));
  for (const { plaintext, secretHash } of [first, successor]) {
    expect(text).not.toContain(plaintext.slice(17, 49));
    expect(text).not.toContain(secretHash);
  }
});

test('the list of accounts says what the account itself says', async () => {
  const account = await getAccountRecord(account_id);
  expect(account).toMatchObject({ tier: 'pro', name: 'Acme' });
  expect(await listAccounts()).toContainEqual(account);
});

test('the list of keys holds both, the older first', async () => {
  expect((await listKeys(account_id)).map(({ key_id }) => key_id)).toEqual([first.id, successor.id]);
});
