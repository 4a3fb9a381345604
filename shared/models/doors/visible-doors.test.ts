import fc from 'fast-check';
import { SURE } from '../../contract/door-result';
import { visibleDoors } from './visible-doors';

type Door = {
  page: number;
  kind: string;
  bbox: { x1: number; y1: number; x2: number; y2: number };
  confidence: number;
};

const square = (side: number, more: Partial<Door> = {}): Door => ({
  page: 1,
  kind: 'single',
  bbox: { x1: 0, y1: 0, x2: side, y2: side },
  confidence: 0.9,
  ...more,
});
const sheet = (page: number) => ({ page, size: [1000, 800] as const, doors: 0 });
const view = (doors: Door[], minConfidence = SURE) =>
  visibleDoors({ doors, sheets: [sheet(1), sheet(2)] }, minConfidence);
const sides = (doors: Door[]) => doors.map(({ bbox }) => bbox.x2 - bbox.x1);

test('doors below the confidence asked for are left out, and counts follow', () => {
  const doors = [square(36), square(36, { confidence: 0.3 }), square(36, { page: 2, confidence: 0.5 })];
  expect(view(doors)).toMatchObject({ doors_found: 2, min_confidence: SURE, sheets: [{ doors: 1 }, { doors: 1 }] });
  expect(view(doors, 0.1)).toMatchObject({ doors_found: 3, sheets: [{ doors: 2 }, { doors: 1 }] });
  expect(view(doors, 0.95)).toMatchObject({ doors: [], doors_found: 0 });
});

test('a box without an extent, or half as long as the sheet, is no door', () => {
  expect(sides(view([square(0), square(36), square(500)]).doors)).toEqual([36]);
});

test('a door of a page that the result tells no size of is judged beside the other doors only', () => {
  const row = [36, 36, 36, 36, 700].map((side) => square(side, { page: 3 }));
  expect(sides(view(row).doors)).toEqual([36, 36, 36, 36]);
  expect(sides(view([square(700, { page: 3 })]).doors)).toEqual([700]);
});

test('what is far from the usual size of its page is left out, where there are enough to tell', () => {
  expect(sides(view([square(10), square(36), square(36), square(36), square(120)]).doors)).toEqual([36, 36, 36]);
  expect(view([square(10), square(36), square(36)]).doors_found).toBe(3);
});

test('what slides or rolls may be wide', () => {
  const doors = [square(36), square(36), square(36), square(36), square(200, { kind: 'overhead' })];
  expect(view(doors).doors_found).toBe(5);
});

const anyDoor = fc.record({
  page: fc.constantFrom(1, 2),
  kind: fc.constantFrom('single', 'double', 'overhead'),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  bbox: fc.integer({ min: 0, max: 900 }).map((side) => ({ x1: 0, y1: 0, x2: side, y2: side })),
});

test('who asks for less certainty sees every door that others see, in the same order', () => {
  const threshold = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(anyDoor), threshold, threshold, (doors, a, b) => {
      const few = view(doors, Math.max(a, b)).doors;
      const many = view(doors, Math.min(a, b)).doors;
      expect(many.filter((door) => few.includes(door))).toEqual(few);
    }),
  );
});
