import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { newId } from '../../shared/domain/ids';
import { isTerminal, type JobStatus, queueRank } from '../../shared/domain/job';
import { TIER_LIMITS } from '../../shared/domain/tiers';
import type { NewJob } from '../../shared/store/enqueue';
import { dynamodb } from '../support/aws';
import { engineTables } from '../support/engine-tables';

// `shared/store` makes its client when it is loaded, so the tables must be known before
const load = async () => {
  const tables = await engineTables();
  const [jobs, queue, credits, ledger, expiry, progress, slots, dispatching, states, { applied }] = await Promise.all([
    import('../../shared/store/jobs'),
    import('../../shared/store/enqueue'),
    import('../../shared/store/credits'),
    import('../../shared/store/ledger'),
    import('../../shared/store/expiry'),
    import('../../shared/store/progress'),
    import('../../shared/store/slots'),
    import('../../shared/dispatch/dispatch-account'),
    import('../support/run-state'),
    import('../../shared/store/table'),
  ]);
  const stores = { ...jobs, ...queue, ...credits, ...ledger, ...expiry, ...progress, ...slots };
  return { ...tables, ...stores, ...dispatching, ...states, applied };
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
const COST = 2;
/** Enough for six jobs at once: some submits find too little, and more after a refund. */
const POOL = { period: 'lifetime', limit: 6 * COST + 1, resets_at: null };
const TOKENS = ['first', 'second'] as const;

/** What a job must be, by the rules alone. `token` is the attempt that holds or held it. */
type Expected = {
  status: JobStatus;
  token?: string;
  percent: number;
  code?: string;
  refunded?: true;
  retries?: number;
  startBy: 'none' | 'ahead' | 'past';
};
type Model = { jobs: Map<string, Expected> };

const spent = ({ jobs }: Model): number => COST * [...jobs.values()].filter(({ refunded }) => !refunded).length;
type Real = { account_id: string; ids: string[] };

const rowOf = async (account_id: string, job_id: string) => {
  const key = { TableName: engine.jobs, Key: { account_id, job_id }, ConsistentRead: true };
  return (await dynamodb.send(new GetCommand(key))).Item;
};

/** The pool, the ledger and the rules agree on what was spent, and it is never more than there is. */
const checkCredits = async (model: Model, { account_id }: Real): Promise<void> => {
  const { used } = await engine.poolUsage(account_id, POOL.period);
  const { entries } = await engine.ledgerPage(account_id, POOL.period, 100, undefined);
  expect(used).toBe(spent(model));
  expect(entries.reduce((sum, { credits }) => sum + credits, 0)).toBe(used);
  expect(used).toBeLessThanOrEqual(POOL.limit);
};

/** Every invariant of the engine, read from the tables. */
const check = async (model: Model, real: Real): Promise<void> => {
  await checkCredits(model, real);
  const { jobs } = model;
  const { account_id } = real;
  for (const [job_id, expected] of jobs) {
    const row = await rowOf(account_id, job_id);
    expect(row).toMatchObject({ status: expected.status, progress_percent: expected.percent });
    expect(row?.attempt_token).toBe(expected.token);
    expect(row?.retry_count).toBe(expected.retries);
    expect(row?.queue_rank !== undefined).toBe(expected.status === 'queued');
    expect(row?.completed_at !== undefined).toBe(isTerminal(expected.status));
    if (['cancelled', 'expired'].includes(expected.status)) expect(row?.processing_started_at).toBeUndefined();
    if (expected.status === 'expired') expect(row?.start_by <= row?.completed_at).toBe(true);
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

const submit = (again: boolean, hasStartBy = false): Command => ({
  check: ({ jobs }) => !again || jobs.size > 0,
  toString: () => (again ? 'resubmit' : `submit${hasStartBy ? ' with start_by' : ''}`),
  run: async (model, real) => {
    const job_id = again ? (real.ids.at(-1) ?? '') : newId();
    const affordable = again || spent(model) + COST <= POOL.limit;
    if (!again && affordable) {
      real.ids.push(job_id);
      model.jobs.set(job_id, { status: 'queued', percent: 0, startBy: hasStartBy ? 'ahead' : 'none' });
    }
    const row = { ...newRow(real.account_id, job_id), ...(hasStartBy && { start_by: fromNow(HOUR_MS) }) };
    const { outcome } = await engine.enqueue(row, POOL);
    expect(outcome).toBe(affordable ? 'enqueued' : 'credits_short');
    await check(model, real);
  },
});

const isOverdue = ({ status, startBy }: Expected): boolean => status === 'queued' && startBy === 'past';

/** The slots of the jobs that are past their start_by, none for those that have none and are to get none. */
const slotsOfOverdue = ({ jobs }: Model, { account_id }: Real) => {
  const overdue = [...jobs].filter(([, job]) => isOverdue(job));
  return Promise.all(overdue.map(async ([job_id]) => (await rowOf(account_id, job_id))?.slot));
};

const dispatch: Command = {
  check: () => true,
  toString: () => 'dispatch',
  run: async (model, real) => {
    const before = await slotsOfOverdue(model, real);
    await engine.dispatchAccount({ account_id: real.account_id, tier: TIER });
    expect(await slotsOfOverdue(model, real)).toEqual(before);
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
      if (job.status === 'queued' && !isOverdue(job)) Object.assign(job, { status: 'processing', token });
    },
    (job) => engine.runState(engine.jobs, 'Claim', { ...job, token }),
  );

/** A waiting job's start_by comes to lie behind it. */
const letStartByPass = (nth: number) =>
  onJob(
    'start_by passes',
    nth,
    (job) => {
      if (job.status === 'queued' && job.startBy === 'ahead') job.startBy = 'past';
    },
    ({ account_id, job_id }) =>
      engine.applied(
        dynamodb.send(
          new UpdateCommand({
            TableName: engine.jobs,
            Key: { account_id, job_id },
            UpdateExpression: 'SET start_by = :past',
            ConditionExpression: '#status = :queued AND attribute_exists(start_by)',
            ExpressionAttributeNames: { '#status': 'status' },
            ExpressionAttributeValues: { ':past': fromNow(-1), ':queued': 'queued' },
          }),
        ),
      ),
  );

const expire = (nth: number, by: 'sweep' | 'execution') =>
  onJob(
    `expire by ${by}`,
    nth,
    (job) => {
      if (isOverdue(job)) job.status = 'expired';
    },
    (job) =>
      by === 'sweep'
        ? engine.expireOverdueJob(job)
        : engine.runState(engine.jobs, 'Expire', { ...job, token: TOKENS[0] }),
  );

/** A retry begins, and a late writer still tells of the first. */
const retry = (nth: number, token: string, retry_count: number) =>
  onJob(
    `retry ${retry_count} by ${token}`,
    nth,
    (job) => {
      if (job.status === 'processing' && job.token === token) job.retries = Math.max(job.retries ?? 0, retry_count);
    },
    async (job) => {
      for (const count of [retry_count, 1]) {
        await engine.writeRetry({ ...job, attempt_token: token, retry_count: count });
      }
    },
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
      if (job.status === 'processing' && job.token === token)
        Object.assign(job, { status: 'failed', code: 'PDF_CORRUPT' });
    },
    (job) => engine.runState(engine.jobs, 'FailWithCode', { ...job, token, error: 'PDF_CORRUPT' }),
  );

const crash = (nth: number, token: string) =>
  onJob(
    `execution of ${token} dies`,
    nth,
    (job) => {
      if (job.status !== 'queued' && (job.status !== 'processing' || job.token !== token)) return;
      Object.assign(job, { status: 'failed', code: 'INTERNAL_ERROR' });
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
    const job = model.jobs.get(job_id);
    const free = job?.status === 'cancelled' || job?.status === 'expired' || job?.code === 'INTERNAL_ERROR';
    if (job && free) job.refunded = true;
    await engine.freeSlots({ account_id: real.account_id, job_id });
    await engine.refundJob(engine.jobRow.parse(await rowOf(real.account_id, job_id)));
    await engine.dispatchAccount({ account_id: real.account_id, tier: TIER });
    await check(model, real);
    const held = await engine.heldSlots(real.account_id);
    expect(held.map((slot) => slot.job_id)).not.toContain(job_id);
  },
});

const HOUR_MS = 3_600_000;
const fromNow = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString();

const newRow = (account_id: string, job_id: string): NewJob => ({
  account_id,
  job_id,
  model: 'toc-parser',
  model_version: 'toc-parser-v1.0.0',
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
  credits: COST,
  credit_period: POOL.period,
  cache_key: 'of one file',
  queued_at: new Date().toISOString(),
  updated_at: new Date().toISOString(),
  queued_account_id: account_id,
  queue_rank: queueRank(job_id, 'normal'),
  expires_at: Math.floor(Date.now() / 1000) + 3600,
});

const nth = fc.nat(5);
const token = fc.constantFrom(...TOKENS);

test(`${RUNS} histories of submits, cancels, claims, deadlines, retries, reports, ends, crashes and redeliveries keep every invariant`, async () => {
  const commands = fc.commands(
    [
      fc.boolean().map((hasStartBy) => submit(false, hasStartBy)),
      fc.constant(submit(true)),
      fc.constant(dispatch),
      nth.map(cancel),
      fc.tuple(nth, token).map(([n, t]) => claim(n, t)),
      nth.map(letStartByPass),
      fc.tuple(nth, fc.constantFrom('sweep' as const, 'execution' as const)).map(([n, by]) => expire(n, by)),
      fc.tuple(nth, token, fc.integer({ min: 1, max: 3 })).map(([n, t, c]) => retry(n, t, c)),
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
