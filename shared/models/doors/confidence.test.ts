import { confidenceOf, type SheetEvidence } from './confidence';
import type { Leaf } from './leaves/find-leaves';

const leaf = (change: Partial<Leaf> = {}): Leaf => ({
  hinge: { x: 300, y: 400 },
  latch: { x: 336, y: 400 },
  tip: { x: 300, y: 436 },
  radius: 36,
  arc: { x: 300, y: 400, radius: 36, start: 0, sweep: Math.PI / 2, layer: 0 },
  angle: 90,
  hand: 'left',
  box: { left: 300, bottom: 400, right: 336, top: 436 },
  cover: 0.9,
  jamb: false,
  ...change,
});
const SHEET: SheetEvidence = { radius: 36, leaves: 5, doorLayers: false };

test('where the layers tell the doors, a leaf on another one is doubted', () => {
  const told = { ...SHEET, doorLayers: true };
  expect(confidenceOf(leaf(), 'A-FURN', told)).toBeLessThan(confidenceOf(leaf(), 'A-FURN', SHEET));
  expect(confidenceOf(leaf(), 'A-DOOR', told)).toBe(confidenceOf(leaf(), 'A-DOOR', SHEET));
});

test.each([
  ['small', { radius: 20 }],
  ['hardly open', { angle: 25 }],
])('a leaf that is %s is a cupboard’s unless a wall goes on from it or its layer says door', (_, change) => {
  const free = confidenceOf(leaf(change), '', SHEET);
  expect(free).toBeLessThan(0.5);
  expect(confidenceOf(leaf({ ...change, jamb: true }), '', SHEET)).toBeGreaterThan(free + 0.2);
  expect(confidenceOf(leaf(change), 'A-DOOR', SHEET)).toBeGreaterThan(0.9);
});
