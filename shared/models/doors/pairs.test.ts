import type { Leaf } from './leaves/find-leaves';
import { pairLeaves } from './pairs';

/** A leaf whose hinge and latch stand on a wall along the x axis. */
function leaf(hinge: number, latch: number): Leaf {
  const [x, radius] = [hinge, Math.abs(latch - hinge)];
  return {
    hinge: { x, y: 0 },
    latch: { x: latch, y: 0 },
    tip: { x, y: radius },
    radius,
    arc: { x, y: 0, radius, start: 0, sweep: Math.PI / 2, layer: 0 },
    angle: 90,
    hand: latch > hinge ? 'left' : 'right',
    box: { left: Math.min(hinge, latch), bottom: 0, right: Math.max(hinge, latch), top: radius },
    cover: 1,
    jamb: true,
  };
}

test('a leaf that could shut against two makes a pair with the nearer one', () => {
  const [left, near, far] = [leaf(0, 36), leaf(72, 36.5), leaf(74, 38)];
  expect(pairLeaves([far, left, near])).toEqual([[left, near], [far]]);
});

test('leaves that meet make no pair when one is more than three times as wide', () => {
  const [wide, third, narrow] = [leaf(0, 36), leaf(49, 36), leaf(46, 36)];
  expect(pairLeaves([wide, third])).toHaveLength(1);
  expect(pairLeaves([wide, narrow])).toEqual([[wide], [narrow]]);
});
