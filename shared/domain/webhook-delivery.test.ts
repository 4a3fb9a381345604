import fc from 'fast-check';
import { JOB_STATUSES } from './job';
import { type AttemptOutcome, afterAttempt, defaultWebhookEvents, type Verdict } from './webhook-delivery';
import { RETRY_GAPS_MS } from './webhook-schedule';

const outcomeOf = (status: number | null, retryAfterMs = 0): AttemptOutcome => ({
  status,
  error: status === null ? 'no answer' : null,
  retryAfterMs,
});

const anyOutcome = fc
  .tuple(fc.option(fc.integer({ min: 100, max: 599 })), fc.nat(200_000_000))
  .map(([status, wait]) => outcomeOf(status, wait));
const chance = fc.double({ min: 0, max: 1, noNaN: true });

/** Attempts by the schedule, one outcome after the other, until the delivery rests. */
const run = (outcomes: AttemptOutcome[]): Verdict[] => {
  const verdicts: Verdict[] = [];
  let at = 0;
  for (const outcome of outcomes) {
    const verdict = afterAttempt(outcome, verdicts.length + 1, at, 0.5);
    verdicts.push(verdict);
    if (verdict.state !== 'pending') return verdicts;
    at = verdict.dueMs;
  }
  return verdicts;
};

test('every delivery rests after ten attempts at the most, and only its last verdict is a rest', () => {
  fc.assert(
    fc.property(fc.array(anyOutcome, { minLength: 10, maxLength: 20 }), (outcomes) => {
      const verdicts = run(outcomes);
      expect(verdicts.length).toBeLessThanOrEqual(10);
      expect(verdicts.map(({ state }) => state === 'pending').lastIndexOf(true)).toBe(verdicts.length - 2);
    }),
  );
});

test('the first 2xx or 410 decides, whatever came before; without one it has failed', () => {
  fc.assert(
    fc.property(fc.array(anyOutcome, { minLength: 10, maxLength: 10 }), (outcomes) => {
      const decisive = outcomes.find(({ status }) => status === 410 || (status && status >= 200 && status < 300));
      const expected = decisive ? (decisive.status === 410 ? 'gone' : 'delivered') : 'failed';
      expect(run(outcomes).at(-1)?.state).toBe(expected);
    }),
  );
});

test('the next attempt is never due before the schedule says so', () => {
  fc.assert(
    fc.property(anyOutcome, fc.integer({ min: 1, max: 9 }), chance, (outcome, made, roll) => {
      const verdict = afterAttempt(outcome, made, 0, roll);
      if (verdict.state === 'pending') expect(verdict.dueMs).toBeGreaterThanOrEqual(RETRY_GAPS_MS[made - 1] ?? 0);
    }),
  );
});

test.each([
  [200, 'delivered'],
  [204, 'delivered'],
  [299, 'delivered'],
  [410, 'gone'],
])('%i: %s, at the first attempt as at the last', (status, state) => {
  for (const made of [1, 10]) expect(afterAttempt(outcomeOf(status), made, 0, 0)).toEqual({ state });
});

test.each([300, 301, 302, 307, 308, 304])('%i is a failure: a redirect is not followed', (status) => {
  expect(afterAttempt(outcomeOf(status), 1, 0, 0).state).toBe('pending');
});

test.each([
  [429, 3_600_000],
  [503, 3_600_000],
  [500, 5000],
  [400, 5000],
])('%i asked to be left alone for an hour: the next attempt is after %i ms', (status, wait) => {
  expect(afterAttempt(outcomeOf(status, 3_600_000), 1, 0, 0)).toEqual({ state: 'pending', dueMs: wait });
});

test('who names no events hears how a job ended', () => {
  expect(defaultWebhookEvents(undefined)).toEqual(['complete', 'failed', 'cancelled', 'expired']);
});

test('who speaks a dialect hears of the statuses that it has words for', () => {
  expect(defaultWebhookEvents('plangrep')).toEqual(JOB_STATUSES);
  for (const dialect of ['docurift', 'docld'] as const) {
    expect(defaultWebhookEvents(dialect)).toEqual(['processing', 'complete', 'failed', 'cancelled', 'expired']);
  }
});
