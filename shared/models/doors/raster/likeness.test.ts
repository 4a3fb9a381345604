import { likeness, type Signs } from './likeness';

const DOOR: Signs = { letters: 3, leaf: 1, inside: 0, beside: 0, beyond: 0, arc: 1, sweep: 90, past: 0 };

test.each([75, 90, 106, 165, 180, 185])('a swing of %i degrees with all that a door has is a door', (sweep) => {
  expect(likeness({ ...DOOR, sweep })).toBe(1);
});

test.each([40, 130, 190])('one of %i degrees is less sure', (sweep) => {
  expect(likeness({ ...DOOR, sweep })).toBeCloseTo(0.675);
});

test('an arc that goes on far past its leaf is a circle with a radius', () => {
  expect(likeness({ ...DOOR, past: 18 })).toBeGreaterThan(0);
  expect(likeness({ ...DOOR, past: 18.1 })).toBe(0);
});
