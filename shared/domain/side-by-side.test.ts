import fc from 'fast-check';
import { sideBySide } from './side-by-side';

const yields = async (times: number) => {
  for (let n = 0; n < times; n += 1) await Promise.resolve();
};

test('all is done, never more of it at a time than may be, and the answers are in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(20)), fc.integer({ min: 1, max: 12 }), async (turns, atOnce) => {
      let running = 0;
      let most = 0;
      const done = await sideBySide(turns, atOnce, async (times) => {
        running += 1;
        most = Math.max(most, running);
        await yields(times);
        running -= 1;
        return times;
      });
      expect(done).toEqual(turns);
      expect(most).toBe(Math.min(atOnce, turns.length));
    }),
  );
});

test('an item that takes long holds up nothing but itself', async () => {
  let release = (): void => undefined;
  const slow = new Promise<void>((resolve) => {
    release = resolve;
  });
  const done: number[] = [];
  const all = sideBySide([0, 1, 2, 3, 4, 5], 2, async (item) => {
    if (item === 0) await slow;
    done.push(item);
  });
  await yields(50);
  expect(done).toEqual([1, 2, 3, 4, 5]);
  release();
  await all;
  expect(done).toEqual([1, 2, 3, 4, 5, 0]);
});
