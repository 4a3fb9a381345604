import fc from 'fast-check';
import { newId } from './ids';
import {
  canMove,
  executionName,
  isAtRest,
  isTerminal,
  JOB_STATUSES,
  type JobStatus,
  LIVE_STATUSES,
  processingTimeMs,
  queueRank,
  retryAfterSeconds,
  takesFiles,
} from './job';

const anyStatus = fc.constantFrom(...JOB_STATUSES);

test('a job ends complete, failed, cancelled or expired; until then it is live', () => {
  const ends = ['complete', 'failed', 'cancelled', 'expired'];
  expect(JOB_STATUSES.filter(isTerminal)).toEqual(ends);
  expect([...LIVE_STATUSES, ...ends]).toEqual([...JOB_STATUSES]);
});

test('a slot is of no use to a job that has ended or waits for credits', () => {
  expect(JOB_STATUSES.filter(isAtRest)).toEqual(['blocked', 'complete', 'failed', 'cancelled', 'expired']);
});

test('files are taken before a job is queued', () => {
  expect(JOB_STATUSES.filter(takesFiles)).toEqual(['awaiting_uploads', 'uploading']);
});

test('a job completes from processing alone', () => {
  expect(JOB_STATUSES.filter((status) => canMove(status, 'complete'))).toEqual(['processing']);
});

test('a job can fail once it was queued and while it does not wait for its owner', () => {
  expect(JOB_STATUSES.filter((status) => canMove(status, 'failed'))).toEqual(['queued', 'preflighting', 'processing']);
});

test('a set passes from its uploads through the queue and its preflight to processing', () => {
  const steps = [
    ['awaiting_uploads', 'uploading'],
    ['uploading', 'queued'],
    ['queued', 'preflighting'],
    ['preflighting', 'processing'],
    ['queued', 'processing'],
  ] as const;
  for (const [from, to] of steps) expect(canMove(from, to)).toBe(true);
});

test('a terminal state is never left', () => {
  fc.assert(fc.property(anyStatus, anyStatus, (from, to) => !(isTerminal(from) && canMove(from, to))));
});

const walkFrom = (start: JobStatus, wishes: JobStatus[]): JobStatus[] => {
  const walk = [start];
  for (const wish of wishes) if (canMove(walk.at(-1) ?? start, wish)) walk.push(wish);
  return walk;
};

test('a job that is queued once and never blocked ends within three moves', () => {
  const wishes = fc.array(fc.constantFrom(...JOB_STATUSES.filter((status) => status !== 'blocked')), { maxLength: 9 });
  fc.assert(fc.property(wishes, (all) => walkFrom('queued', all).length <= 4));
});

test('only being blocked leads back to the queue', () => {
  expect(JOB_STATUSES.filter((status) => canMove(status, 'queued'))).toEqual(['uploading', 'blocked']);
  expect(JOB_STATUSES.filter((status) => canMove(status, 'blocked'))).toEqual(['preflighting']);
});

test('from every state a job can come to an end', () => {
  const ends = (status: JobStatus): boolean => isTerminal(status) || canMove(status, 'cancelled');
  expect(JOB_STATUSES.filter((status) => !ends(status))).toEqual([]);
});

test('a job expires only while it waits', () => {
  expect(JOB_STATUSES.filter((status) => canMove(status, 'expired'))).toEqual([
    'awaiting_uploads',
    'uploading',
    'queued',
    'blocked',
  ]);
});

test('each run of a job has an execution of its own name, within what Step Functions takes', () => {
  const id = newId();
  expect([undefined, 1, 2].map((run) => executionName(id, run))).toEqual([id, `${id}-1`, `${id}-2`]);
  expect(executionName(id, 1_000_000).length).toBeLessThanOrEqual(80);
});

test('a client is told to wait between 1 and 30 seconds, never less the longer the job lives', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.nat(10_000_000), (a, b) => {
      const [sooner, later] = [Math.min(a, b), Math.max(a, b)].map(retryAfterSeconds);
      return sooner !== undefined && later !== undefined && sooner >= 1 && sooner <= later && later <= 30;
    }),
  );
});

test('a client that polls as told asks for a job of 40 seconds after a quarter of what it has lived', () => {
  expect([0, 40_000, 400_000].map(retryAfterSeconds)).toEqual([1, 10, 30]);
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
