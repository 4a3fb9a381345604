import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { sampleSpecBook } from '../../local/sample/spec-book';
import { client } from '../bench/jobs';
import { servicesOf } from '../support/aws';
import { allEvents } from '../support/events';
import { sweep } from '../support/executions';
import { type Runtime, startRuntime } from '../support/runtime';
import { lendAllSlots } from '../support/slots';
import { accountOf } from '../support/storage';

const JOBS = 100;
let stateDir: string;
let runtime: Runtime | undefined;

beforeAll(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'planwright-crash-'));
});
afterAll(async () => {
  await runtime?.stop();
  await rm(stateDir, { recursive: true, force: true });
});

/** Processes that were started for this state folder and still live. */
const survivors = (): string[] => {
  const { stdout } = spawnSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line.includes(stateDir));
};

/** How many jobs are complete by the log, in which an event may stand twice. */
const completions = async (): Promise<number> => {
  const complete = (await allEvents(stateDir)).filter(({ status }) => status === 'complete');
  return new Set(complete.map(({ job_id }) => job_id)).size;
};

test('a runtime killed in the middle of 100 jobs leaves no process, and the next one loses none and runs none twice', async () => {
  runtime = await startRuntime(stateDir);
  const { enterprise } = z
    .object({ enterprise: z.string() })
    .parse(JSON.parse(await readFile(join(stateDir, 'keys.json'), 'utf8')));
  const before = client(runtime.url, enterprise);
  const document = await before.upload(new Uint8Array(await sampleSpecBook()));
  // none begins before all are placed: on a slow machine the first ones had ended when the last one was answered
  const services = servicesOf(stateDir);
  await lendAllSlots(accountOf('enterprise'), 'enterprise', 600, services);
  const ids = await Promise.all(Array.from({ length: JOBS }, () => before.submit(document)));
  await lendAllSlots(accountOf('enterprise'), 'enterprise', -1, services);
  await sweep(services);
  while ((await completions()) < 10) await sleep(20);
  await runtime.kill();
  const finished = await completions();
  expect(finished).toBeLessThan(JOBS);

  await sleep(2000);
  expect(survivors()).toEqual([]);

  runtime = await startRuntime(stateDir);
  const after = client(runtime.url, enterprise);
  // by the log first: to poll a hundred jobs at once is more work than to run them
  while ((await completions()) < JOBS) await sleep(50);
  await Promise.all(ids.map(after.times));

  const seen = (await allEvents(stateDir)).filter(({ job_id }) => ids.includes(job_id));
  const once = new Map(seen.map((event) => [event.event_id, event]));
  for (const status of ['queued', 'processing', 'complete']) {
    const jobs = [...once.values()].filter((event) => event.status === status).map(({ job_id }) => job_id);
    expect(jobs.sort()).toEqual([...ids].sort());
  }
}, 180_000);
