import fc from 'fast-check';
import { v7, validate, version } from 'uuid';
import { EVER, idsOfMillisecond, millisecondOf, newId } from './ids';

const millisecond = fc.nat(2 ** 48 - 1);

test('every id of a millisecond lies between its bounds, and the bounds are ids themselves', () => {
  fc.assert(
    fc.property(
      millisecond,
      fc.uint8Array({ minLength: 16, maxLength: 16 }),
      fc.nat(0xffffffff),
      (msecs, random, seq) => {
        const { smallest, largest } = idsOfMillisecond(msecs);
        const id = v7({ msecs, random, seq });
        expect([smallest, largest].map((bound) => validate(bound) && version(bound))).toEqual([7, 7]);
        expect([largest, id, smallest].sort()).toEqual([smallest, id, largest]);
      },
    ),
  );
});

test('an id tells the millisecond it was made in', () => {
  fc.assert(fc.property(millisecond, (msecs) => millisecondOf(v7({ msecs })) === msecs));
});

test('no id of an earlier millisecond reaches into a later one', () => {
  fc.assert(
    fc.property(millisecond, millisecond, (a, b) => {
      fc.pre(a < b);
      expect(idsOfMillisecond(a).largest < idsOfMillisecond(b).smallest).toBe(true);
    }),
  );
});

test('a time before 1970 or beyond 48 bits is the first or the last there is', () => {
  expect(idsOfMillisecond(-1)).toEqual(idsOfMillisecond(0));
  expect(idsOfMillisecond(2 ** 48)).toEqual(idsOfMillisecond(2 ** 48 - 1));
});

test('all ids lie between the bounds of ever, and a new one is of now', () => {
  expect(EVER).toEqual({
    smallest: '00000000-0000-7000-8000-000000000000',
    largest: 'ffffffff-ffff-7fff-bfff-ffffffffffff',
  });
  const before = Date.now();
  const made = millisecondOf(newId());
  expect(made).toBeGreaterThanOrEqual(before);
  expect(made).toBeLessThanOrEqual(Date.now());
});
