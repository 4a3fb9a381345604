import { computeMsOf } from './compute-time';

const times = { processing_started_at: '2030-01-01T00:00:00.000Z', completed_at: '2030-01-01T00:00:02.500Z' };

test.each([
  ['complete', { status: 'complete', compute_ms: 700, ...times }, 700],
  ['complete from the cache', { status: 'complete', completed_at: times.completed_at }, undefined],
  ['failed', { status: 'failed', ...times }, 2500],
  ['failed before it was claimed', { status: 'failed', completed_at: times.completed_at }, undefined],
  ['cancelled', { status: 'cancelled', ...times }, undefined],
] as const)('of a job that is %s', (_, job, ms) => {
  expect(computeMsOf(job)).toBe(ms);
});
