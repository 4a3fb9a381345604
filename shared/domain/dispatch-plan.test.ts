import fc from 'fast-check';
import { dispatchPlan, type HeldSlot, type QueuedJob } from './dispatch-plan';

const NOW = 1000;
const slots = fc.integer({ min: 1, max: 25 });
const held = fc.uniqueArray(
  fc.record({ slot: fc.nat(30), job_id: fc.uuid(), lease_until: fc.integer({ min: NOW - 5, max: NOW + 5 }) }),
  { selector: ({ slot }) => slot },
);
const queue = fc.uniqueArray(
  fc.record({ job_id: fc.uuid(), rank: fc.uuid(), slot: fc.option(fc.nat(25), { nil: undefined }) }),
  { selector: ({ rank }) => rank },
);

const lentIn = (all: HeldSlot[]) => all.filter(({ lease_until }) => lease_until > NOW).map(({ slot }) => slot);
const waitingIn = (all: QueuedJob[]) =>
  all
    .filter(({ slot }) => slot === undefined)
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ job_id }) => job_id);

test('no slot is given twice, and none whose lease still runs', () => {
  fc.assert(
    fc.property(slots, held, queue, (count, lent, jobs) => {
      const given = dispatchPlan(count, lent, jobs, NOW).map(({ slot }) => slot);
      expect(new Set(given).size).toBe(given.length);
      expect(given.every((slot) => slot < count && !lentIn(lent).includes(slot))).toBe(true);
    }),
  );
});

test('the first in the queue start, as many as there are free slots, and no job that has one already', () => {
  fc.assert(
    fc.property(slots, held, queue, (count, lent, jobs) => {
      const free = count - lentIn(lent).filter((slot) => slot < count).length;
      const started = dispatchPlan(count, lent, jobs, NOW).map(({ job_id }) => job_id);
      expect(started).toEqual(waitingIn(jobs).slice(0, free));
    }),
  );
});

test('a lease that has run out is as good as free, from its last second on', () => {
  const held = (lease_until: number) => [{ slot: 0, job_id: 'before', lease_until }];
  const queue = [{ job_id: 'next', rank: '1#next' }];
  expect(dispatchPlan(1, held(NOW), queue, NOW)).toEqual([{ job_id: 'next', slot: 0 }]);
  expect(dispatchPlan(1, held(NOW + 1), queue, NOW)).toEqual([]);
});
