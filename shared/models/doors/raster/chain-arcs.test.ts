import fc from 'fast-check';
import { DEGREE } from '../arcs/arc';
import { arcsOfChain, type ImageArc } from './chain-arcs';
import { chainsOf } from './chains';
import type { Mask } from './ink';
import { strokesOf } from './strokes';
import { thin } from './thin';

const SIDE = 400;
const PEN = [-1, 0, 1];
const blank = (): Mask => ({ width: SIDE, height: SIDE, pixels: new Uint8Array(SIDE * SIDE) });

/** A pen three pixels wide, put down at each point. */
function draw({ pixels }: Mask, points: readonly (readonly [x: number, y: number])[]): void {
  for (const [x, y] of points) {
    for (const down of PEN) for (const right of PEN) pixels[Math.floor(y + down) * SIDE + Math.floor(x + right)] = 1;
  }
}

const along = (arc: ImageArc) =>
  Array.from({ length: 300 }, (_, index) => {
    const angle = arc.start + (arc.sweep * index) / 299;
    return [arc.x + arc.radius * Math.cos(angle), arc.y + arc.radius * Math.sin(angle)] as const;
  });

function arcsIn(mask: Mask): ImageArc[] {
  const left = thin(mask, 8);
  return chainsOf(mask.pixels, left, SIDE).flatMap((chain) => arcsOfChain(chain, { least: 15, most: 150 }));
}

test('an arc is known by its centre, radius and sweep, also where a line crosses it', () => {
  fc.assert(
    fc.property(
      fc.record({
        radius: fc.integer({ min: 30, max: 90 }),
        start: fc.double({ min: 0, max: 6.28, noNaN: true }),
        crossed: fc.boolean(),
      }),
      ({ radius, start, crossed }) => {
        const drawn = { x: 200.5, y: 200.5, radius, start, sweep: 90 * DEGREE };
        const mask = blank();
        draw(mask, along(drawn));
        const [dx, dy] = [Math.cos(start + drawn.sweep / 2), Math.sin(start + drawn.sweep / 2)];
        const across = Array.from({ length: 40 }, (_, step) => radius - 20 + step);
        if (crossed)
          draw(
            mask,
            across.map((far) => [200.5 + far * dx, 200.5 + far * dy]),
          );
        const longest = arcsIn(mask).sort((a, b) => b.sweep - a.sweep)[0];
        expect(Math.abs((longest?.radius ?? 0) - radius)).toBeLessThan(0.08 * radius);
        expect(Math.hypot((longest?.x ?? 0) - drawn.x, (longest?.y ?? 0) - drawn.y)).toBeLessThan(0.12 * radius);
        expect(longest?.sweep).toBeGreaterThan(70 * DEGREE);
      },
    ),
    { numRuns: 12, seed: 3 },
  );
});

test('a straight line has no arc, however it slants', () => {
  const mask = blank();
  draw(
    mask,
    Array.from({ length: 300 }, (_, step) => [40 + step, 100 + step * 0.31]),
  );
  expect(arcsIn(mask)).toEqual([]);
});

test('what is solid is left as its outline, and what is thin as it is', () => {
  const mask = blank();
  for (let y = 100; y < 140; y += 1) mask.pixels.fill(1, y * SIDE + 100, y * SIDE + 160);
  mask.pixels.fill(1, 120 * SIDE + 160, 120 * SIDE + 260); // a line goes on from it
  const { pixels } = strokesOf(mask, 8);
  expect(pixels[120 * SIDE + 130]).toBe(0);
  expect(pixels[100 * SIDE + 130]).toBe(1);
  expect(pixels[120 * SIDE + 100]).toBe(1);
  expect(pixels[120 * SIDE + 200]).toBe(1);
});
