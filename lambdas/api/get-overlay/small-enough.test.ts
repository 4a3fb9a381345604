import fc from 'fast-check';
import { MOST_ANSWER_BYTES, smallEnough } from './small-enough';

type Drawn = { width: number; content: Buffer };

/** Drawings that take so many bytes a pixel of width squared, and so many whatever their width. */
const drawings = (perPixel: number, fixed: number) => {
  const drawn: number[] = [];
  const result = smallEnough(
    (width = 3000) => {
      drawn.push(width);
      return { width, content: Buffer.alloc(0) };
    },
    undefined,
    ({ width }: Drawn) => perPixel * width * width + fixed,
  );
  return { drawn, result };
};

test('a drawing that fits is the only one', () => {
  expect(drawings(0.1, 1000).drawn).toEqual([3000]);
});

test('one that does not is made narrower until it fits', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.7, max: 4, noNaN: true }),
      fc.integer({ min: 0, max: 1_600_000 }),
      (perPixel, fixed) => {
        const { drawn, result } = drawings(perPixel, fixed);
        if (result === undefined || 'fails' in result) return false;
        const bytes = perPixel * result.width ** 2 + fixed;
        return (
          bytes <= MOST_ANSWER_BYTES && drawn.every((width, index) => index === 0 || width < (drawn[index - 1] ?? 0))
        );
      },
    ),
  );
});

test('what no width makes fit is given up after three drawings', () => {
  expect(drawings(0, MOST_ANSWER_BYTES + 1)).toMatchObject({ drawn: { length: 3 }, result: undefined });
});

test('a page that cannot be drawn is not tried again', () => {
  const draw = jest.fn(() => ({ page: 1, fails: 'PAGE_TIMEOUT' as const }));
  expect(smallEnough(draw, 800, () => 0)).toEqual({ page: 1, fails: 'PAGE_TIMEOUT' });
  expect(draw.mock.calls).toEqual([[800]]);
});
