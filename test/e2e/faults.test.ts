import { setTimeout as sleep } from 'node:timers/promises';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { readyDocument } from '../../shared/contract/documents';
import { now } from '../../shared/domain/clock';
import { type DeliveryRow, deliveriesOf } from '../../shared/store/deliveries';
import { redeliver } from '../../shared/store/delivery-attempts';
import { retryDue } from '../../shared/webhooks/retry-due';
import { freshAccount } from '../support/accounts';
import { servicesOf } from '../support/aws';
import { eventually } from '../support/eventually';
import { type Aftermath, aftermathOf, isSettled } from '../support/faults/aftermath';
import { booksOf } from '../support/faults/books';
import { startKiller } from '../support/faults/killer';
import { patientClient } from '../support/faults/patient-client';
import { seeded } from '../support/faults/random';
import { startFaultyRuntime } from '../support/faults/world';
import { httpsServer } from '../support/https-server';
import { pdfOfPages } from '../support/pdfs';

jest.mock('../../shared/log');

const ACCOUNTS = 20;
const JOBS_EACH = Number(process.env.FAULT_JOBS_EACH ?? 100);
/** Submits of an account that are under way at a time. */
const AT_ONCE = 2;
/** One job in so many is submitted twice at once, under one key; one is cancelled as soon as it is submitted. */
const TWICE_EACH = 20;
const CANCEL_EACH = 25;
/** So many jobs of the first account have a webhook: each attempt at one holds a function for five seconds. */
const WEBHOOKS = 10;

const VICTIMS = ['toc-parser', 'dispatch-next', 'dispatch-queued', 'publish-events'].map(
  (name) => `planwright-dev-${name}`,
);

/** Set FAULT_SEED to meet other faults; the order of requests is the machine's in any case. */
const seed = Number(process.env.FAULT_SEED ?? 11);

let world: Awaited<ReturnType<typeof startFaultyRuntime>>;
let sink: Awaited<ReturnType<typeof httpsServer>>;
let left: Aftermath;
/** The ids under which the sink was called. */
const called: string[] = [];
const submitted = new Map<string, string>();
const cancelled = new Set<string>();
const withWebhook: { account_id: string; job_id: string }[] = [];

const uploaded = async (key: string, text: string): Promise<string> => {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(await pdfOfPages([[text]]))], { type: 'application/pdf' }), 'book.pdf');
  const response = await fetch(`${world.url}/v1/documents`, {
    method: 'POST',
    headers: { 'x-api-key': key },
    body: form,
  });
  return readyDocument.parse(await response.json()).document_id;
};

/** An account of its own with a small book, and what it does with it while the run lasts. */
const newAccount = async (turn: number) => {
  const { account_id, key } = await freshAccount('enterprise');
  const document_id = await uploaded(key, `SECTION 26 05 ${10 + turn}`);
  const client = patientClient(world.url, key);

  const submit = async (index: number): Promise<void> => {
    const webhook_url = turn === 0 && index < WEBHOOKS ? sink.at('/hook') : undefined;
    const submission = { document_id, cache: 'bypass' as const, ...(webhook_url && { webhook_url }) };
    const once = () => client.submit(submission, `job ${index}`);
    const [job_id, ...same] = await Promise.all(index % TWICE_EACH === 0 ? [once(), once()] : [once()]);
    if (job_id === undefined || same.some((id) => id !== job_id)) throw new Error('one key, two jobs');
    submitted.set(job_id, account_id);
    if (webhook_url) withWebhook.push({ account_id, job_id });
    if (index % CANCEL_EACH === 1 && (await client.cancel(job_id))) cancelled.add(job_id);
  };
  const work = async () => {
    const indexes = Array.from({ length: JOBS_EACH }, (_, index) => index).values();
    const takeNext = async () => {
      for (const index of indexes) await submit(index);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, takeNext));
    return client.repeats;
  };
  return { work };
};

/** Waits until nothing is under way, sweeping as each minute does, only more often. */
const settled = async (): Promise<Aftermath> => {
  const { lambda } = servicesOf(world.stateDir);
  for (;;) {
    const aftermath = await aftermathOf(world.stateDir);
    if (isSettled(aftermath)) return aftermath;
    await lambda.send(new InvokeCommand({ FunctionName: 'planwright-dev-dispatch-queued' }));
    await sleep(2000);
  }
};

const sum = (all: Record<string, number>[]): Record<string, number> => {
  const total: Record<string, number> = {};
  for (const one of all) for (const [name, count] of Object.entries(one)) total[name] = (total[name] ?? 0) + count;
  return total;
};

const countBy = <T>(items: T[], name: (item: T) => string) => sum(items.map((item) => ({ [name(item)]: 1 })));

beforeAll(async () => {
  console.log(`Fault run with FAULT_SEED=${seed}`);
  sink = await httpsServer((request, response) => {
    called.push(String(request.headers['webhook-id']));
    request.resume();
    response.end();
  });
  world = await startFaultyRuntime(seed);
  const accounts = await Promise.all(Array.from({ length: ACCOUNTS }, (_, turn) => newAccount(turn)));

  const started = Date.now();
  world.faults.begin();
  const killer = startKiller(world.pid, VICTIMS, seeded(seed + 1));
  const repeats = await Promise.all(accounts.map(({ work }) => work()));
  const submittedAt = Date.now();
  while ((await aftermathOf(world.stateDir)).terminalEvents.length < 0.9 * submitted.size) await sleep(2000);
  const killed = await killer.stop();
  world.faults.end();
  const faultsEnded = Date.now();
  left = await settled();
  const seconds = [submittedAt - started, faultsEnded - started, Date.now() - started].map((ms) =>
    Math.round(ms / 1000),
  );
  const report = {
    seed,
    seconds,
    faults: world.faults.counts,
    killed,
    repeatedRequests: sum(repeats),
    ended: countBy(left.rows, ({ status, error_code }) => `${status} ${error_code ?? ''}`),
  };
  console.log(JSON.stringify(report, null, 1));
}, 900_000);

afterAll(async () => {
  sink?.stop();
  await world?.stop();
});

test('no function wanted what its role does not allow it', () => {
  expect(world.denials).toEqual([]);
});

test('each submit became one job', () => {
  expect(submitted.size).toBe(ACCOUNTS * JOBS_EACH);
  expect(left.rows.map(({ job_id }) => job_id).sort()).toEqual([...submitted.keys()].sort());
});

test('each job ended in one terminal state, and the row is what subscribers were told', () => {
  const told = new Map<string, Set<string>>();
  for (const { job_id, status } of left.terminalEvents) told.set(job_id, (told.get(job_id) ?? new Set()).add(status));
  const rows = left.rows.map(({ job_id, status }) => [job_id, [status]]);
  expect(Object.fromEntries([...told].map(([job_id, statuses]) => [job_id, [...statuses]]))).toEqual(
    Object.fromEntries(rows),
  );
  for (const job_id of cancelled) expect([...(told.get(job_id) ?? [])]).toEqual(['cancelled']);
});

test('an event that came again came with the same id', () => {
  const ids = new Map<string, Set<string>>();
  for (const { job_id, event_id } of left.terminalEvents) ids.set(job_id, (ids.get(job_id) ?? new Set()).add(event_id));
  expect([...ids].filter(([, set]) => set.size !== 1)).toEqual([]);
});

test('none ran to success twice: one execution for each job, and one success for each that is complete', () => {
  const { all, successes } = left.executions;
  expect(all.length).toBe(new Set(all).size);
  const complete = left.rows.filter(({ status }) => status === 'complete').map(({ job_id }) => job_id);
  const finishes = left.terminalEvents.filter(({ status }) => status === 'complete');
  expect(new Set(finishes.map(({ event_id }) => event_id)).size).toBe(complete.length);
  // a Finish whose answer was lost ends as Superseded: it is no second success
  expect(complete).toEqual(expect.arrayContaining(successes));
  expect(successes.length).toBe(new Set(successes).size);
});

test('no slot is lost: none is held by a job that has ended', () => expect(left.slots).toEqual([]));

test('the ledger adds up: a complete job is paid for once, any other is paid back once', async () => {
  const accounts = [...new Set(left.rows.map(({ account_id }) => account_id))];
  await eventually(async () => {
    for (const account_id of accounts) {
      const { used, entries } = await booksOf(account_id);
      const jobs = left.rows.filter((row) => row.account_id === account_id);
      expect(used).toBe(jobs.filter(({ status }) => status === 'complete').length);
      expect(entries.reduce((sum, { credits }) => sum + credits, 0)).toBe(used);
      const kinds = Map.groupBy(entries, ({ job_id }) => job_id);
      for (const { job_id, status } of jobs) {
        const expected = status === 'complete' ? ['charge'] : ['charge', 'refund'];
        expect(
          kinds
            .get(job_id)
            ?.map(({ kind }) => kind)
            .sort(),
        ).toEqual(expected);
      }
    }
  });
}, 60_000);

test('each webhook was written down once, and reaches its endpoint under the event’s id when that is up again', async () => {
  const rows: DeliveryRow[] = (await Promise.all(withWebhook.map(deliveriesOf))).flat();
  const jobs = new Set(withWebhook.map(({ job_id }) => job_id));
  const told = left.terminalEvents.filter(({ job_id }) => jobs.has(job_id)).map(({ event_id }) => event_id);
  expect(rows.map(({ delivery_id }) => delivery_id).sort()).toEqual([...new Set(told)].sort());

  // the runtime calls nothing on this machine, so to it the endpoint was down all the time
  await eventually(async () => {
    for (const row of rows.filter(({ delivery_id }) => !called.includes(delivery_id))) await redeliver(row, now());
    await retryDue(sink.door, now() + 30_000);
    expect([...new Set(called)].sort()).toEqual([...new Set(told)].sort());
  });
}, 120_000);
