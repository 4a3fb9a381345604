import { problem } from '../../../shared/contract/common';
import { makeApiKey } from '../../../shared/domain/api-key';
import { revokeKey, rotateKey } from '../../../shared/store/manage-keys';
import { emptyAccount, issuedKey, operator } from '../../support/accounts';
import { call } from '../../support/api';
import { everyRoute } from '../../support/routes';

const HOUR = 3600;
const JOB = '/v1/jobs/0199a7b2-0000-7000-8000-000000000000';

/** A request that gets as far as the look for a job that nobody has, unless its key is refused. */
const statusFor = async (key: string) => (await call('GET', JOB, { key })).status;

const rotated = async (graceSeconds: number) => {
  const old = await issuedKey(await emptyAccount());
  const successor = makeApiKey();
  await rotateKey({ key_id: old.key_id, successor, graceSeconds, operator });
  return { old: old.key, successor: successor.plaintext };
};

test.each(everyRoute)('a revoked and an expired key read like one that never was: %s %s', async (method, path) => {
  const { key_id, key: revoked } = await issuedKey(await emptyAccount());
  await revokeKey({ key_id, operator });
  const { old: expired } = await rotated(0);
  const answers = await Promise.all(
    [revoked, expired, makeApiKey().plaintext].map((key) => call(method, path, { key })),
  );
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
  const bodies = answers.map(({ body }) => ({ ...problem.parse(body), request_id: '' }));
  expect(bodies).toEqual([bodies[0], bodies[0], bodies[0]]);
});

test('revoking one key leaves the other', async () => {
  const account = await emptyAccount();
  const [first, second] = [await issuedKey(account), await issuedKey(account)];
  await revokeKey({ key_id: first.key_id, operator });
  expect(await statusFor(first.key)).toBe(401);
  expect(await statusFor(second.key)).toBe(404);
});

test('in its grace a rotated key works beside its successor', async () => {
  const { old, successor } = await rotated(HOUR);
  expect(await statusFor(old)).toBe(404);
  expect(await statusFor(successor)).toBe(404);
});

test('after its grace a rotated key is refused and its successor works on', async () => {
  const { old, successor } = await rotated(0);
  expect(await statusFor(old)).toBe(401);
  expect(await statusFor(successor)).toBe(404);
});
