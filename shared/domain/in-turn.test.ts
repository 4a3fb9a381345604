import fc from 'fast-check';
import { inTurn } from './in-turn';

const owned = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat()));

test('nothing is lost or doubled, and an owner’s own stay in order', () => {
  fc.assert(
    fc.property(owned, (items) => {
      const turns = inTurn(items, ([owner]) => owner);
      expect(turns).toHaveLength(items.length);
      for (const name of ['a', 'b', 'c']) {
        expect(turns.filter(([owner]) => owner === name)).toEqual(items.filter(([owner]) => owner === name));
      }
    }),
  );
});

test('an owner with one item waits for one of each other owner, not for all of theirs', () => {
  const items = [...Array.from({ length: 1000 }, (_, n) => ['crowd', n] as const), ['lone', 0] as const];
  expect(inTurn(items, ([owner]) => owner).findIndex(([owner]) => owner === 'lone')).toBe(1);
});
