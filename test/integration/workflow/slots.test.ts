import { setTimeout as sleep } from 'node:timers/promises';
import { submittedJob } from '../../../shared/contract/jobs';
import { TIER_LIMITS } from '../../../shared/domain/tiers';
import { freshAccount } from '../../support/accounts';
import { call } from '../../support/api';
import { allEvents, eventsOf } from '../../support/events';
import { eventually } from '../../support/eventually';
import { sweep } from '../../support/executions';
import { ended, getJob, readySample } from '../../support/flows';
import { lendAllSlots, lendSlot, lentSlots } from '../../support/slots';

const { slots: SLOTS } = TIER_LIMITS.developer;

const submitter = async () => {
  const { account_id, key } = await freshAccount('developer');
  const { document_id } = await readySample(key);
  const submit = async (priority?: 'high' | 'normal') => {
    const json = { document_id, cache: 'bypass', ...(priority && { priority }) };
    return submittedJob.parse((await call('POST', '/v1/specs/parse/document', { key, json })).body).job_id;
  };
  return { account_id, key, submit };
};

/** The job ids of an account in the order in which they were claimed. */
const claims = async (account_id: string): Promise<string[]> =>
  (await allEvents())
    .filter((event) => event.account_id === account_id && event.status === 'processing')
    .sort((a, b) => a.occurred_at.localeCompare(b.occurred_at))
    .map(({ job_id }) => job_id);

test('an account never has more jobs running than slots, and all of them get their turn', async () => {
  const { account_id, key, submit } = await submitter();
  const ids = await Promise.all(Array.from({ length: 20 }, () => submit()));
  for (const id of ids) expect(await ended(id, key)).toMatchObject({ status: 'complete' });
  await Promise.all(ids.map((id) => eventsOf(id, 3)));

  const moves = (await allEvents())
    .filter((event) => event.account_id === account_id && event.status !== 'queued')
    // of two changes in one millisecond the end came first: only then was there a slot
    .sort((a, b) => a.occurred_at.localeCompare(b.occurred_at) || a.status.localeCompare(b.status));
  let running = 0;
  const peaks = moves.map(({ status }) => {
    running += status === 'processing' ? 1 : -1;
    return running;
  });
  expect(Math.max(...peaks)).toBeLessThanOrEqual(SLOTS);
  expect(running).toBe(0);
});

test('first come, first served; high priority goes before what is still waiting', async () => {
  const { account_id, key, submit } = await submitter();
  await lendAllSlots(account_id, 'developer', 600);
  const normal: string[] = [];
  for (let job = 0; job < 6; job += 1) normal.push(await submit());
  const high = await submit('high');
  await lendSlot(account_id, 0, -1);
  await sweep();
  for (const id of [...normal, high]) await ended(id, key);
  await Promise.all([...normal, high].map((id) => eventsOf(id, 3)));

  expect(await claims(account_id)).toEqual([high, ...normal]);
});

test('one account’s long queue does not delay another’s first job', async () => {
  const [busy, other] = [await submitter(), await submitter()];
  await lendAllSlots(busy.account_id, 'developer', 600);
  const long = await Promise.all(Array.from({ length: 40 }, () => busy.submit()));
  // one slot only, or a slow machine may be through with them when the other's job has ended
  await lendSlot(busy.account_id, 0, -1);
  await sweep();
  const first = await other.submit();
  await ended(first, other.key);
  const left = (await Promise.all(long.map((id) => getJob(id, busy.key)))).filter(({ status }) => status === 'queued');
  expect(left.length).toBeGreaterThan(0);
  await Promise.all(left.map(({ id }) => call('DELETE', `/v1/jobs/${id}`, { key: busy.key })));
  for (const id of long) await ended(id, busy.key);
});

test('a waiting job knows its place, and its tag changes with it', async () => {
  const { account_id, key, submit } = await submitter();
  await lendAllSlots(account_id, 'developer', 600);
  const waiting: string[] = [];
  for (let job = 0; job < 2 * SLOTS; job += 1) waiting.push(await submit());
  const [first = '', last = ''] = [waiting[0], waiting.at(-1)];
  const high = await submit('high');
  const places = await Promise.all([high, first, last].map(async (id) => (await getJob(id, key)).queue_position));
  expect(places).toEqual([1, 2, waiting.length + 1]);
  const waits = await Promise.all([high, last].map(async (id) => (await getJob(id, key)).estimated_wait_seconds));
  expect(waits[0]).toBeGreaterThan(0);
  expect(waits[1]).toBeGreaterThan(waits[0] ?? 0);

  const { headers } = await call('GET', `/v1/jobs/${last}`, { key });
  await call('DELETE', `/v1/jobs/${high}`, { key });
  await eventually(async () => expect((await getJob(last, key)).queue_position).toBe(waiting.length));
  const known = { 'if-none-match': headers.get('etag') ?? '' };
  expect((await call('GET', `/v1/jobs/${last}`, { key, headers: known })).status).toBe(200);
  for (const id of waiting) await call('DELETE', `/v1/jobs/${id}`, { key });
  expect((await getJob(last, key)).queue_position).toBeNull();
});

test('with every slot lent a job waits; a lease that has run out counts as free', async () => {
  const { account_id, key, submit } = await submitter();
  await lendAllSlots(account_id, 'developer', 600);
  const id = await submit();
  await sweep();
  await sleep(500);
  expect((await getJob(id, key)).status).toBe('queued');
  await lendSlot(account_id, 0, -1);
  await sweep();
  expect(await ended(id, key)).toMatchObject({ status: 'complete' });
});

test('the slot of a job that has ended is given back', async () => {
  const { account_id, key, submit } = await submitter();
  const ids = await Promise.all(Array.from({ length: SLOTS + 1 }, () => submit()));
  for (const id of ids) await ended(id, key);
  await eventually(async () => expect(await lentSlots(account_id)).toBe(0));
});
