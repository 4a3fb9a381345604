import { DEGREE } from '../arcs/arc';
import type { ImageArc } from './chain-arcs';
import { drawnArcs } from './drawn-arcs';
import { growArc } from './grow-arc';
import { imageLeaf } from './image-leaf';
import { inkOf, type Mask } from './ink';
import { stretchesOf } from './stretches';

const SIDE = 200;
const blank = (): Mask => ({ width: SIDE, height: SIDE, pixels: new Uint8Array(SIDE * SIDE) });

/** A stroke one to two pixels wide along an arc's circle. */
function drawArc({ pixels }: Mask, { x, y, radius }: ImageArc, from: number, to: number): void {
  for (let angle = from; angle <= to; angle += 0.2 / radius) {
    pixels[Math.floor(y + radius * Math.sin(angle)) * SIDE + Math.floor(x + radius * Math.cos(angle))] = 1;
  }
}

/** A stroke from the centre of an arc to its rim. */
function drawRadius({ pixels }: Mask, { x, y, radius }: ImageArc, angle: number): void {
  for (let along = 0; along <= radius; along += 0.5) {
    pixels[Math.floor(y + along * Math.sin(angle)) * SIDE + Math.floor(x + along * Math.cos(angle))] = 1;
  }
}

describe('an arc in an image', () => {
  const arc: ImageArc = { x: 100.5, y: 100.5, radius: 60, start: 0, sweep: 40 * DEGREE };

  it('is followed over a small gap, which is not counted as drawn', () => {
    const mask = blank();
    drawArc(mask, arc, 0, 18 * DEGREE);
    drawArc(mask, arc, 22 * DEGREE, 90 * DEGREE);
    const grown = growArc(mask, arc);
    expect(grown.sweep / DEGREE).toBeCloseTo(90, -1);
    expect(grown.cover).toBeGreaterThan(0.9);
    expect(grown.cover).toBeLessThan(1);
  });

  it('that has few pixels keeps the circle it was known by', () => {
    const small = { ...arc, radius: 8 };
    const mask = blank();
    drawArc(mask, small, 0, small.sweep);
    expect(growArc(mask, small)).toMatchObject({ x: small.x, y: small.y, radius: 8 });
  });

  it.each([
    ['at its end is a door', 0, true],
    ['so far within that it is hardly open is none', 7, false],
  ])('with a leaf %s', (_, within, isDoor) => {
    const short = { ...arc, start: 10 * DEGREE, sweep: 28 * DEGREE };
    const strokes = blank();
    drawArc(strokes, short, short.start, short.start + short.sweep);
    drawRadius(strokes, short, short.start + within * DEGREE);
    const leaf = imageLeaf({ arcs: [], ink: strokes, strokes, lettering: 5 }, { ...short, cover: 1, sure: short });
    expect(leaf !== undefined).toBe(isDoor);
  });
});

test('a wall that fills its surroundings is ink as on the paper of the sheet', () => {
  const pixels = new Uint8Array(SIDE * SIDE).fill(230);
  for (let y = 40; y < 120; y += 1) pixels.fill(20, y * SIDE + 40, y * SIDE + 120);
  const ink = inkOf({ width: SIDE, height: SIDE, dpi: 100, pixels });
  expect([ink.pixels[70 * SIDE + 70], ink.pixels[20 * SIDE + 20]]).toEqual([1, 0]);
});

test('a line that comes back to where it began is straight between its corners', () => {
  const side = Array.from({ length: 20 }, (_, step) => step);
  const square = [
    ...side.map((step) => [step, 0]),
    ...side.map((step) => [20, step]),
    ...side.map((step) => [20 - step, 20]),
    ...side.map((step) => [0, 20 - step]),
    [0, 0],
  ];
  expect(stretchesOf(Float32Array.from(square.flat()), 0.8).map(({ to }) => to)).toEqual([20, 40, 60, 80]);
});

describe('waves, each an arc,', () => {
  const side = 1600;
  const [radius, rise] = [10, 10 * Math.SQRT1_2];
  const waves = (rows: number) => {
    const pixels = new Uint8Array(side * side).fill(255);
    for (let x = 20; x < side - 20; x += 0.25) {
      const across = (x % (2 * rise)) - rise;
      const up = (Math.sqrt(radius * radius - across * across) - rise) * (x % (4 * rise) < 2 * rise ? 1 : -1);
      for (let row = 0; row < rows; row += 1) pixels[Math.floor(20 + row * 6 - up) * side + Math.floor(x)] = 0;
    }
    return { width: side, height: side, dpi: 100, pixels };
  };

  it('are looked at when a sheet can have as many', () => {
    expect(drawnArcs(waves(10)).arcs.length).toBeGreaterThan(100);
  });

  it('are noise when they are more than any sheet has', () => {
    expect(drawnArcs(waves(255)).arcs).toEqual([]);
  });
});
