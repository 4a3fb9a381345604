import fc from 'fast-check';
import { at } from '../../../../test/support/door-sheets';
import { imageSpace } from './image-space';
import { swingShapes } from './swing-shapes';

const HINGE = [500, 400] as const;
const frame = { box: { left: 0, bottom: 0, right: 1000, top: 800 }, rotation: 0 } as const;
const space = imageSpace(frame, 1000); // a pixel for each point
const pen = { colour: [0, 0, 0], width: 1 } as const;

const distance = (x: number, y: number, [toX, toY]: readonly [number, number]) => Math.hypot(x - toX, 800 - y - toY);

test('a swing begins at the latch, keeps its radius, and ends with leaf and arrow where the leaf stands open', () => {
  const swing = fc.record({
    radius: fc.double({ min: 5, max: 200, noNaN: true }),
    angle: fc.double({ min: 0, max: 360, noNaN: true }),
    sweep: fc.double({ min: 10, max: 180, noNaN: true }),
    hand: fc.constantFrom('left', 'right'),
  });
  fc.assert(
    fc.property(swing, ({ radius, angle, sweep, hand }) => {
      const [latchX, latchY] = at(HINGE, radius, angle);
      const tip = at(HINGE, radius, angle + (hand === 'left' ? sweep : -sweep));
      const [hinge, latch] = [
        { x: HINGE[0], y: HINGE[1] },
        { x: latchX, y: latchY },
      ];
      const [arc, leaf, arrow] = swingShapes({ hinge, latch, swing: { hand, angle: sweep } }, space, pen, 1);
      const [begin, ...curves] = arc?.path ?? [];
      if (begin?.[0] !== 'M' || distance(begin[1], begin[2], [latchX, latchY]) > 1e-6) return false;
      const ends = curves.map((curve) => (curve[0] === 'C' ? ([curve[5], curve[6]] as const) : ([0, 0] as const)));
      const onCircle = ends.every(([x, y]) => Math.abs(distance(x, y, HINGE) - radius) < 1e-6);
      const opens = [ends.at(-1), leaf?.path[1]?.slice(1), arrow?.path[0]?.slice(1)];
      return onCircle && opens.every((end) => distance(Number(end?.[0]), Number(end?.[1]), tip) < 1e-6);
    }),
  );
});

test('a leaf that is shut, or has no width, is drawn without its arrow pointing nowhere', () => {
  const hinge = { x: 500, y: 400 };
  for (const [latch, angle] of [
    [{ x: 536, y: 400 }, 0],
    [hinge, 90],
  ] as const) {
    const shapes = swingShapes({ hinge, latch, swing: { hand: 'left', angle } }, space, pen, 1);
    expect(shapes.at(-1)?.path[0]).toEqual(['M', latch.x, 400]);
    expect(JSON.stringify(shapes)).not.toContain('null'); // as NaN is written
  }
});
