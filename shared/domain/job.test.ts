import fc from 'fast-check';
import { newId } from './ids';
import {
  canMove,
  isTerminal,
  JOB_STATUSES,
  type JobStatus,
  processingTimeMs,
  queueRank,
  retryAfterSeconds,
} from './job';

const anyStatus = fc.constantFrom(...JOB_STATUSES);

test('a terminal state is never left', () => {
  fc.assert(fc.property(anyStatus, anyStatus, (from, to) => !(isTerminal(from) && canMove(from, to))));
});

test('every walk of moves ends in a terminal state, and in at most two moves', () => {
  fc.assert(
    fc.property(fc.array(anyStatus, { maxLength: 8 }), (wishes) => {
      const walk: JobStatus[] = [];
      for (const wish of wishes) if (canMove(walk.at(-1) ?? 'queued', wish)) walk.push(wish);
      const last = walk.at(-1);
      return walk.length <= 2 && (walk.length < 2 || (last !== undefined && isTerminal(last)));
    }),
  );
});

test.each(['cancelled', 'expired'] as const)('only a queued job can become %s', (end) => {
  expect(JOB_STATUSES.filter((status) => canMove(status, end))).toEqual(['queued']);
});

test('a client is told to wait between 1 and 30 seconds, never less the longer the job lives', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.nat(10_000_000), (a, b) => {
      const [sooner, later] = [Math.min(a, b), Math.max(a, b)].map(retryAfterSeconds);
      return sooner !== undefined && later !== undefined && sooner >= 1 && sooner <= later && later <= 30;
    }),
  );
});

test('processing time runs from claim to end, and is null while either is missing', () => {
  expect(processingTimeMs('2026-01-01T00:00:00.000Z', '2026-01-01T00:00:01.250Z')).toBe(1250);
  expect(processingTimeMs('2026-01-01T00:00:00.000Z', undefined)).toBeNull();
  expect(processingTimeMs(undefined, '2026-01-01T00:00:00.000Z')).toBeNull();
});

test('jobs queue in the order they came', () => {
  const ranks = Array.from({ length: 200 }, () => queueRank(newId(), 'normal'));
  expect([...ranks].sort()).toEqual(ranks);
});

test('a job of high priority goes before all that are not', () => {
  const [normal, high] = [queueRank(newId(), 'normal'), queueRank(newId(), 'high')];
  expect(high < normal).toBe(true);
});
