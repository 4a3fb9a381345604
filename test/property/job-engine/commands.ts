import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type fc from 'fast-check';
import { newId } from '../../../shared/domain/ids';
import { isTerminal } from '../../../shared/domain/job';
import { dynamodb } from '../../support/aws';
import { fromNow, HOUR_MS } from '../../support/times';
import { check } from './check';
import { type Engine, rowOf } from './engine';
import { COST, dueBack, type Expected, isOverdue, type Model, POOL, type Real, spent, TIER, TOKENS } from './model';
import { deliveryOfEnd, eventOfEnd, newRow } from './new-row';

type Command = fc.AsyncCommand<Model, Real>;

/** A command on the n-th job made so far: what the rules say it does, and what the engine does. */
const onJob = (
  name: string,
  nth: number,
  rule: (job: Expected) => void,
  act: (engine: Engine, job: { account_id: string; job_id: string }) => Promise<unknown>,
): Command => ({
  check: ({ jobs }) => jobs.size > 0,
  toString: () => `${name}(${nth})`,
  run: async (model, real) => {
    const job_id = real.ids[nth % real.ids.length] ?? '';
    const job = model.jobs.get(job_id);
    if (job) rule(job);
    await act(real.engine, { account_id: real.account_id, job_id });
    await check(model, real);
  },
});

export const submit = (again: boolean, hasStartBy = false, byPage = false): Command => ({
  check: ({ jobs }) => !again || jobs.size > 0,
  toString: () => (again ? 'resubmit' : `submit${byPage ? ' by the page' : ''}${hasStartBy ? ' with start_by' : ''}`),
  run: async (model, real) => {
    const job_id = again ? (real.ids.at(-1) ?? '') : newId();
    const affordable = again || spent(model) + COST <= POOL.limit;
    if (!again && affordable) {
      real.ids.push(job_id);
      model.jobs.set(job_id, { status: 'queued', percent: 0, startBy: hasStartBy ? 'ahead' : 'none', byPage });
    }
    const row = { ...newRow(real.account_id, job_id, byPage), ...(hasStartBy && { start_by: fromNow(HOUR_MS) }) };
    const { outcome } = await real.engine.enqueue(row, POOL);
    expect(outcome).toBe(affordable ? 'enqueued' : 'credits_short');
    await check(model, real);
  },
});

/** The slots of the jobs that are past their start_by, none for those that have none and are to get none. */
const slotsOfOverdue = ({ jobs }: Model, { engine, account_id }: Real) => {
  const overdue = [...jobs].filter(([, job]) => isOverdue(job));
  return Promise.all(overdue.map(async ([job_id]) => (await rowOf(engine, account_id, job_id))?.slot));
};

export const dispatch: Command = {
  check: () => true,
  toString: () => 'dispatch',
  run: async (model, real) => {
    const before = await slotsOfOverdue(model, real);
    await real.engine.dispatchAccount({ account_id: real.account_id, tier: TIER });
    expect(await slotsOfOverdue(model, real)).toEqual(before);
    await check(model, real);
  },
};

export const cancel = (nth: number) =>
  onJob(
    'cancel',
    nth,
    (job) => {
      if (job.status === 'queued') job.status = 'cancelled';
    },
    (engine, job) => engine.cancelJob(job, ['queued']),
  );

export const claim = (nth: number, token: string) =>
  onJob(
    `claim by ${token}`,
    nth,
    (job) => {
      if (job.status === 'queued' && !isOverdue(job)) Object.assign(job, { status: 'processing', token });
    },
    (engine, job) => engine.runState(engine.jobs, 'Claim', { ...job, token }),
  );

/** A waiting job's start_by comes to lie behind it. */
export const letStartByPass = (nth: number) =>
  onJob(
    'start_by passes',
    nth,
    (job) => {
      if (job.status === 'queued' && job.startBy === 'ahead') job.startBy = 'past';
    },
    (engine, { account_id, job_id }) =>
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

export const expire = (nth: number, by: 'sweep' | 'execution') =>
  onJob(
    `expire by ${by}`,
    nth,
    (job) => {
      if (isOverdue(job)) job.status = 'expired';
    },
    (engine, job) =>
      by === 'sweep'
        ? engine.expireOverdueJob(job)
        : engine.runState(engine.jobs, 'Expire', { ...job, token: TOKENS[0] }),
  );

/** A retry begins, and a late writer still tells of the first. */
export const retry = (nth: number, token: string, retry_count: number) =>
  onJob(
    `retry ${retry_count} by ${token}`,
    nth,
    (job) => {
      if (job.status === 'processing' && job.token === token) job.retries = Math.max(job.retries ?? 0, retry_count);
    },
    async (engine, job) => {
      for (const count of [retry_count, 1]) {
        await engine.writeRetry({ ...job, attempt_token: token, retry_count: count });
      }
    },
  );

export const report = (nth: number, token: string, percent: number) =>
  onJob(
    `progress ${percent} by ${token}`,
    nth,
    (job) => {
      if (job.status === 'processing' && job.token === token) job.percent = Math.max(job.percent, percent);
    },
    (engine, job) =>
      engine.writeProgress({ ...job, attempt_token: token }, { text: 'Reading', percent, stage: 'reading' }),
  );

export const finish = (nth: number, token: string, unread: number) =>
  onJob(
    `finish by ${token} with ${unread} pages unread`,
    nth,
    (job) => {
      if (job.status === 'processing' && job.token === token)
        Object.assign(job, { status: 'complete', percent: 100, unread });
    },
    (engine, job) => engine.runState(engine.jobs, 'Finish', { ...job, token, result: 'key', unread }),
  );

export const fail = (nth: number, token: string) =>
  onJob(
    `fail by ${token}`,
    nth,
    (job) => {
      if (job.status === 'processing' && job.token === token)
        Object.assign(job, { status: 'failed', code: 'PDF_CORRUPT' });
    },
    (engine, job) => engine.runState(engine.jobs, 'FailWithCode', { ...job, token, error: 'PDF_CORRUPT' }),
  );

export const crash = (nth: number, token: string) =>
  onJob(
    `execution of ${token} dies`,
    nth,
    (job) => {
      if (job.status !== 'queued' && (job.status !== 'processing' || job.token !== token)) return;
      Object.assign(job, { status: 'failed', code: 'INTERNAL_ERROR' });
    },
    (engine, job) => engine.failAbandonedJob(job, token, 'INTERNAL_ERROR'),
  );

/** The n-th of the jobs that have ended, or of those of them that a condition holds for. */
const ofEnded = (
  name: string,
  nth: number,
  holds: (job: Expected) => boolean,
  run: (job: Expected, job_id: string, model: Model, real: Real) => Promise<void>,
): Command => {
  const candidates = ({ jobs }: Model) => [...jobs].filter(([, job]) => isTerminal(job.status) && holds(job));
  return {
    check: (model) => candidates(model).length > 0,
    toString: () => `${name} (${nth})`,
    run: async (model, real) => {
      const ended = candidates(model);
      const [job_id, job] = ended[nth % ended.length] ?? [];
      if (!job_id || !job) return;
      await run(job, job_id, model, real);
      await check(model, real);
    },
  };
};

/** The stream tells of an end, or tells of it again. Of a job that has not ended it says nothing. */
export const hearOfEnd = (nth: number): Command =>
  ofEnded(
    'hear of an end',
    nth,
    () => true,
    async (job, job_id, _, { engine, account_id }) => {
      job.refunded = dueBack(job);
      job.announced = true;
      const row = engine.jobRow.parse(await rowOf(engine, account_id, job_id));
      await engine.freeSlots(row);
      await engine.refundJob(row);
      await engine.putDelivery(deliveryOfEnd(row));
      await engine.dispatchAccount({ account_id, tier: TIER });
      const held = await engine.heldSlots(account_id);
      expect(held.map((slot) => slot.job_id)).not.toContain(job_id);
    },
  );

/** Two workers call the webhook of an end; one of them holds the lease and writes down that the news was taken. */
export const acknowledgeWebhook = (nth: number): Command =>
  ofEnded(
    'the webhook is acknowledged',
    nth,
    ({ announced }) => announced === true,
    async (job, job_id, _, { engine, account_id }) => {
      const delivery_key = engine.deliveryKey(job_id, eventOfEnd(job_id));
      const due = Date.now() + HOUR_MS;
      const claims = [1, 2].map(() => engine.claimDelivery({ account_id, delivery_key }, due));
      const leased = (await Promise.all(claims)).filter((delivery) => delivery !== undefined);
      expect(leased).toHaveLength(job.acknowledgedAt === undefined ? 1 : 0);
      for (const delivery of leased) {
        const at = fromNow(0);
        job.acknowledgedAt = at;
        const attempt = { attempted_at: at, duration_ms: 1, status_code: 200, error: null };
        await engine.markWebhookDelivered({ account_id, job_id }, at);
        await engine.recordAttempt(delivery, attempt, { state: 'delivered' }, due);
      }
    },
  );
