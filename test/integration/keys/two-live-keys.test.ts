import fc from 'fast-check';
import { makeApiKey } from '../../../shared/domain/api-key';
import { now } from '../../../shared/domain/clock';
import { keyState } from '../../../shared/domain/key-state';
import { SCOPES } from '../../../shared/domain/scopes';
import { auditOf } from '../../../shared/store/audit';
import { issueKey, listKeys, revokeKey, rotateKey } from '../../../shared/store/manage-keys';
import { emptyAccount, issuedKey, operator } from '../../support/accounts';

const HOUR = 3600;
const issue = (account_id: string) => issueKey({ account_id, key: makeApiKey(), scopes: SCOPES, operator });
const rotate = (key_id: string, graceSeconds: number) =>
  rotateKey({ key_id, successor: makeApiKey(), graceSeconds, operator });
const liveKeys = async (account: string) =>
  (await listKeys(account)).filter((key) => keyState(key, now()) === 'live').map(({ key_id }) => key_id);

test('a third key is refused', async () => {
  const account = await emptyAccount();
  expect([await issue(account), await issue(account), await issue(account)]).toEqual([
    'issued',
    'issued',
    'two_live_keys',
  ]);
  expect(await liveKeys(account)).toHaveLength(2);
});

test('of two issued at once for the one place left, exactly one is', async () => {
  for (let round = 0; round < 10; round++) {
    const account = await emptyAccount();
    await issue(account);
    const outcomes = await Promise.all([issue(account), issue(account)]);
    expect(outcomes.sort()).toEqual(['issued', 'two_live_keys']);
    expect(await liveKeys(account)).toHaveLength(2);
  }
});

test('a revoked key makes room, and can neither be revoked again nor rotated', async () => {
  const account = await emptyAccount();
  const { key_id } = await issuedKey(account);
  await issue(account);
  expect(await revokeKey({ key_id, operator })).toMatchObject({ key_id, revoked_at: expect.any(String) });
  expect(await revokeKey({ key_id, operator })).toBe('not_live');
  expect(await rotate(key_id, HOUR)).toBe('not_live');
  expect(await issue(account)).toBe('issued');
});

test('a key in its grace counts, and has one successor only', async () => {
  const account = await emptyAccount();
  const { key_id } = await issuedKey(account);
  expect(await rotate(key_id, HOUR)).toMatchObject({ account_id: account });
  expect(await rotate(key_id, HOUR)).toBe('rotated_before');
  expect(await issue(account)).toBe('two_live_keys');
});

test('a key whose grace has ended makes room by itself', async () => {
  const account = await emptyAccount();
  const { key_id } = await issuedKey(account);
  await rotate(key_id, 0);
  expect(await issue(account)).toBe('issued');
});

test('with two live keys neither can be rotated', async () => {
  const account = await emptyAccount();
  const { key_id } = await issuedKey(account);
  await issue(account);
  expect(await rotate(key_id, HOUR)).toBe('two_live_keys');
});

test('a successor has the label and the scopes of the key before it', async () => {
  const account = await emptyAccount();
  const key = makeApiKey();
  await issueKey({ account_id: account, key, label: 'ci', scopes: ['jobs:read'], operator });
  expect(await rotate(key.id, HOUR)).toMatchObject({ label: 'ci', scopes: ['jobs:read'] });
});

test('an account or a key that is not there is named so', async () => {
  expect(await issue('nobody')).toBe('no_account');
  expect(await rotate('nothing', HOUR)).toBe('no_key');
  expect(await revokeKey({ key_id: 'nothing', operator })).toBe('no_key');
});

type Act = { act: 'issue' | 'rotate' | 'revoke'; key: number; graceSeconds: number };

const history = fc.array(
  fc.array(
    fc.record<Act>({
      act: fc.constantFrom('issue', 'rotate', 'revoke'),
      key: fc.nat(3),
      graceSeconds: fc.constantFrom(0, HOUR),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  { minLength: 1, maxLength: 6 },
);

/** What is done to an account, batch by batch, and after each what must hold. */
const live = async (batches: Act[][]): Promise<void> => {
  const account = await emptyAccount();
  let records = 1; // of the account itself
  for (const batch of batches) {
    const keys = (await listKeys(account)).map(({ key_id }) => key_id);
    const perform = async ({ act, key, graceSeconds }: Act): Promise<boolean> => {
      const key_id = keys[key] ?? 'nothing';
      if (act === 'issue') return (await issue(account)) === 'issued';
      const outcome = await (act === 'rotate' ? rotate(key_id, graceSeconds) : revokeKey({ key_id, operator }));
      return typeof outcome === 'object';
    };
    records += (await Promise.all(batch.map(perform))).filter(Boolean).length;
    expect((await liveKeys(account)).length).toBeLessThanOrEqual(2);
    expect(await auditOf(account)).toHaveLength(records);
  }
};

const AT_ONCE = 10;

test('whatever is done, at once or in turn: never three live keys, and a record of each act that succeeded', async () => {
  // accounts have nothing to do with each other: side by side they take a fraction of the time
  const histories = fc.array(history, { minLength: AT_ONCE, maxLength: AT_ONCE });
  const property = fc.asyncProperty(histories, async (all) => void (await Promise.all(all.map(live))));
  await fc.assert(property, { numRuns: 40 / AT_ONCE });
});
