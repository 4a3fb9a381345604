import { setTimeout as sleep } from 'node:timers/promises';
import { rangeOutcome } from '../../shared/contract/workflow';
import { addHelperMs, addLeftUndone, partsLeftUndone, partsMs, withTally } from './run-tally';

const callsOf = (...times: number[]) =>
  withTally(async () => {
    for (const ms of times) {
      await sleep(1);
      addHelperMs(ms);
      addLeftUndone();
    }
    return times.length;
  });

test('each of two runs at once has its own counts', async () => {
  expect(await Promise.all([callsOf(100, 200), callsOf(7)])).toEqual([
    { value: 2, helperMs: 300, leftUndone: 2 },
    { value: 1, helperMs: 7, leftUndone: 1 },
  ]);
});

test('outside a run nobody counts', () => {
  expect(() => addHelperMs(5)).not.toThrow();
  expect(() => addLeftUndone(5)).not.toThrow();
});

const done = (compute_ms: number, left_undone = 0) => ({ compute_ms, left_undone });
const lost = (code: string, ...pages: number[]) => ({ code, pages });

test('a part that failed adds no time', () => {
  expect(partsMs([done(100), lost('TIMEOUT', 1), done(50)])).toBe(150);
});

test.each(['Lambda.TooManyRequestsException', 'Runtime.ExitError', 'TIMEOUT', 'INTERNAL_ERROR'])(
  'the pages of a part that ended in %s are left undone, with those that other parts left',
  (code) => {
    expect(partsLeftUndone([done(100, 3), lost(code, 4, 5), done(50)])).toBe(5);
  },
);

test.each(['PDF_CORRUPT', 'PDF_TOO_COMPLEX'])('a part that ended in %s is as done as it can be', (code) => {
  expect(partsLeftUndone([done(100), lost(code, 4, 5)])).toBe(0);
});

test('of a part that a machine of before passed on, nothing is known to be left undone', () => {
  expect(partsLeftUndone([rangeOutcome.parse({ result_key: 'part', compute_ms: 700 })])).toBe(0);
});
