import { setTimeout as sleep } from 'node:timers/promises';
import { addHelperMs, partsMs, withHelpers } from './compute-time';

const callsOf = (...times: number[]) =>
  withHelpers(async () => {
    for (const ms of times) {
      await sleep(1);
      addHelperMs(ms);
    }
    return times.length;
  });

test('each of two runs at once has the time of the functions that it called', async () => {
  expect(await Promise.all([callsOf(100, 200), callsOf(7)])).toEqual([
    { value: 2, helperMs: 300 },
    { value: 1, helperMs: 7 },
  ]);
});

test('outside a run nobody counts', () => {
  expect(() => addHelperMs(5)).not.toThrow();
});

test('a part that failed adds nothing', () => {
  expect(partsMs([{ compute_ms: 100 }, { code: 'TIMEOUT' }, { compute_ms: 50 }])).toBe(150);
});
