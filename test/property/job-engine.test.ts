import { GetCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { newId } from '../../shared/domain/ids';
import { isTerminal, type JobStatus, queueRank } from '../../shared/domain/job';
import { TIER_LIMITS } from '../../shared/domain/tiers';
import type { JobRow } from '../../shared/store/jobs';
import { dynamodb } from '../support/aws';
import { engineTables } from '../support/engine-tables';

// `shared/store` makes its client when it is loaded, so the tables must be known before
const load = async () => {
  const tables = await engineTables();
  const [jobs, progress, slots, dispatching, states] = await Promise.all([
    import('../../shared/store/jobs'),
    import('../../shared/store/progress'),
    import('../../shared/store/slots'),
    import('../../shared/dispatch/dispatch-account'),
    import('../support/run-state'),
  ]);
  return { ...tables, ...jobs, ...progress, ...slots, ...dispatching, ...states };
};

let engine: Awaited<ReturnType<typeof load>>;
beforeAll(async () => {
  engine = await load();
  // each lost start is logged, and here all are lost
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterAll(async () => {
  jest.restoreAllMocks();
  await engine.drop();
});

const RUNS = 1000;
const TIER = 'free';
const TOKENS = ['first', 'second'] as const;

/** What a job must be, by the rules alone. `token` is the attempt that holds or held it. */
type Expected = { status: JobStatus; token?: string; percent: number };
type Model = { jobs: Map<string, Expected> };
type Real = { account_id: string; ids: string[] };

const rowOf = async (account_id: string, job_id: string) => {
  const key = { TableName: engine.jobs, Key: { account_id, job_id }, ConsistentRead: true };
  return (await dynamodb.send(new GetCommand(key))).Item;
};

/** Every invariant of the engine, read from the tables. */
const check = async ({ jobs }: Model, { account_id }: Real): Promise<void> => {
  for (const [job_id, expected] of jobs) {
    const row = await rowOf(account_id, job_id);
    expect(row).toMatchObject({ status: expected.status, progress_percent: expected.percent });
    expect(row?.attempt_token).toBe(expected.token);
    expect(row?.queue_rank !== undefined).toBe(expected.status === 'queued');
    expect(row?.completed_at !== undefined).toBe(isTerminal(expected.status));
    if (expected.status === 'cancelled') expect(row?.processing_started_at).toBeUndefined();
  }
  const held = await engine.heldSlots(account_id);
  expect(held.length).toBeLessThanOrEqual(TIER_LIMITS[TIER].slots);
  expect(new Set(held.map(({ job_id }) => job_id)).size).toBe(held.length);
};

type Command = fc.AsyncCommand<Model, Real>;

/** A command on the n-th job made so far: what the rules say it does, and what the engine does. */
const onJob = (
  name: string,
  nth: number,
  rule: (job: Expected) => void,
  act: (job: { account_id: string; job_id: string }) => Promise<unknown>,
): Command => ({
  check: ({ jobs }) => jobs.size > 0,
  toString: () => `${name}(${nth})`,
  run: async (model, real) => {
    const job_id = real.ids[nth % real.ids.length] ?? '';
    const job = model.jobs.get(job_id);
    if (job) rule(job);
    await act({ account_id: real.account_id, job_id });
    await check(model, real);
  },
});

const submit = (again: boolean): Command => ({
  check: ({ jobs }) => !again || jobs.size > 0,
  toString: () => (again ? 'resubmit' : 'submit'),
  run: async (model, real) => {
    const job_id = again ? (real.ids.at(-1) ?? '') : newId();
    if (!again) {
      real.ids.push(job_id);
      model.jobs.set(job_id, { status: 'queued', percent: 0 });
    }
    await engine.putJob(newRow(real.account_id, job_id));
    await check(model, real);
  },
});

const dispatch: Command = {
  check: () => true,
  toString: () => 'dispatch',
  run: async (model, real) => {
    await engine.dispatchAccount({ account_id: real.account_id, tier: TIER });
    await check(model, real);
  },
};

const cancel = (nth: number) =>
  onJob(
    'cancel',
    nth,
    (job) => {
      if (job.status === 'queued') job.status = 'cancelled';
    },
    engine.cancelQueuedJob,
  );

const claim = (nth: number, token: string) =>
  onJob(
    `claim by ${token}`,
    nth,
    (job) => {
      if (job.status === 'queued') Object.assign(job, { status: 'processing', token });
    },
    (job) => engine.runState(engine.jobs, 'Claim', { ...job, token }),
  );

const report = (nth: number, token: string, percent: number) =>
  onJob(
    `progress ${percent} by ${token}`,
    nth,
    (job) => {
      if (job.status === 'processing' && job.token === token) job.percent = Math.max(job.percent, percent);
    },
    (job) => engine.writeProgress({ ...job, attempt_token: token }, { text: 'Reading', percent, stage: 'reading' }),
  );

const finish = (nth: number, token: string) =>
  onJob(
    `finish by ${token}`,
    nth,
    (job) => {
      if (job.status === 'processing' && job.token === token) Object.assign(job, { status: 'complete', percent: 100 });
    },
    (job) => engine.runState(engine.jobs, 'Finish', { ...job, token, result: 'key' }),
  );

const fail = (nth: number, token: string) =>
  onJob(
    `fail by ${token}`,
    nth,
    (job) => {
      if (job.status === 'processing' && job.token === token) job.status = 'failed';
    },
    (job) => engine.runState(engine.jobs, 'FailWithCode', { ...job, token, error: 'PDF_CORRUPT' }),
  );

const crash = (nth: number, token: string) =>
  onJob(
    `execution of ${token} dies`,
    nth,
    (job) => {
      if (job.status === 'queued' || (job.status === 'processing' && job.token === token)) job.status = 'failed';
    },
    (job) => engine.failAbandonedJob(job, token, 'INTERNAL_ERROR'),
  );

/** The stream tells of an end, or tells of it again. Of a job that has not ended it says nothing. */
const hearOfEnd = (nth: number): Command => ({
  check: ({ jobs }) => [...jobs.values()].some(({ status }) => isTerminal(status)),
  toString: () => `hear of an end (${nth})`,
  run: async (model, real) => {
    const ended = [...model.jobs].filter(([, { status }]) => isTerminal(status)).map(([job_id]) => job_id);
    const job_id = ended[nth % ended.length] ?? '';
    await engine.freeSlots({ account_id: real.account_id, job_id });
    await engine.dispatchAccount({ account_id: real.account_id, tier: TIER });
    await check(model, real);
    const held = await engine.heldSlots(real.account_id);
    expect(held.map((slot) => slot.job_id)).not.toContain(job_id);
  },
});

const newRow = (account_id: string, job_id: string): JobRow => ({
  account_id,
  job_id,
  model: 'toc-parser',
  model_version: 'toc-parser-v1.1.0',
  tier: TIER,
  status: 'queued',
  document_id: newId(),
  original_filename: 'book.pdf',
  input_key: 'key',
  input_page_count: 1,
  input_file_size_bytes: 1,
  input_source: 'multipart',
  result_prefix: 'prefix',
  params: '{}',
  progress: 'Queued',
  progress_percent: 0,
  queued_at: new Date().toISOString(),
  updated_at: new Date().toISOString(),
  queued_account_id: account_id,
  queue_rank: queueRank(job_id, 'normal'),
  expires_at: Math.floor(Date.now() / 1000) + 3600,
});

const nth = fc.nat(5);
const token = fc.constantFrom(...TOKENS);

test(`${RUNS} histories of submits, cancels, claims, reports, ends, crashes and redeliveries keep every invariant`, async () => {
  const commands = fc.commands(
    [
      fc.constant(submit(false)),
      fc.constant(submit(true)),
      fc.constant(dispatch),
      nth.map(cancel),
      fc.tuple(nth, token).map(([n, t]) => claim(n, t)),
      fc.tuple(nth, token, fc.integer({ min: 1, max: 99 })).map(([n, t, p]) => report(n, t, p)),
      fc.tuple(nth, token).map(([n, t]) => finish(n, t)),
      fc.tuple(nth, token).map(([n, t]) => fail(n, t)),
      fc.tuple(nth, token).map(([n, t]) => crash(n, t)),
      nth.map(hearOfEnd),
    ],
    { maxCommands: 20 },
  );
  await fc.assert(
    fc.asyncProperty(commands, async (history) => {
      const start = () => ({ model: { jobs: new Map() }, real: { account_id: newId(), ids: [] } });
      await fc.asyncModelRun(start, history);
    }),
    { numRuns: RUNS },
  );
}, 600_000);
