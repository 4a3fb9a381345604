import fc from 'fast-check';
import { newId } from './ids';
import {
  canMove,
  executionName,
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
  expect([executionName(id, undefined), executionName(id, 1)]).toEqual([id, `${id}-1`]);
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
