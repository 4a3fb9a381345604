import { isTerminal } from '../../../shared/domain/job';
import { TIER_LIMITS } from '../../../shared/domain/tiers';
import { rowOf } from './engine';
import { type Model, POOL, type Real, spent, TIER } from './model';

/** The pool, the ledger and the rules agree on what was spent, and it is never more than there is. */
const checkCredits = async (model: Model, { engine, account_id }: Real): Promise<void> => {
  const { used } = await engine.poolUsage(account_id, POOL.period);
  const { entries } = await engine.ledgerPage(account_id, POOL.period, 100, undefined);
  expect(used).toBe(spent(model));
  expect(entries.reduce((sum, { credits }) => sum + credits, 0)).toBe(used);
  expect(used).toBeLessThanOrEqual(POOL.limit);
};

/** Every invariant of the engine, read from the tables. */
export const check = async (model: Model, real: Real): Promise<void> => {
  await checkCredits(model, real);
  const { jobs } = model;
  const { engine, account_id } = real;
  for (const [job_id, expected] of jobs) {
    const row = await rowOf(engine, account_id, job_id);
    expect(row).toMatchObject({ status: expected.status, progress_percent: expected.percent });
    expect(row?.attempt_token).toBe(expected.token);
    expect(row?.retry_count).toBe(expected.retries);
    expect(row?.queue_rank !== undefined).toBe(expected.status === 'queued');
    expect(row?.completed_at !== undefined).toBe(isTerminal(expected.status));
    if (['cancelled', 'expired'].includes(expected.status)) expect(row?.processing_started_at).toBeUndefined();
    expect(row?.webhook_delivered_at).toBe(expected.acknowledgedAt);
    expect(await engine.deliveriesOf({ account_id, job_id })).toHaveLength(expected.announced ? 1 : 0);
    if (expected.status === 'expired') expect(row?.start_by <= row?.completed_at).toBe(true);
  }
  const held = await engine.heldSlots(account_id);
  expect(held.length).toBeLessThanOrEqual(TIER_LIMITS[TIER].slots);
  expect(new Set(held.map(({ job_id }) => job_id)).size).toBe(held.length);
};
