import fc from 'fast-check';
import { shownSize, upright, userSpace } from './upright';

const ROTATIONS = [0, 90, 180, 270] as const;
const span = (most: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const corner = fc.integer({ min: -200, max: 200 });
const side = fc.integer({ min: 100, max: 1500 });

/** A page, and a box on what is visible of it, in PDF user space. */
const boxOnPage = fc
  .tuple(fc.constantFrom(...ROTATIONS), corner, corner, side, side)
  .chain(([rotation, x, y, width, tall]) =>
    fc.tuple(span(width), span(tall)).map(([[left, right], [bottom, top]]) => ({
      page: { rotation, box: { left: x, bottom: y, right: x + width, top: y + tall } },
      box: { left: x + left, bottom: y + bottom, right: x + right, top: y + top },
    })),
  );

test('a box stood upright and put back is where it was', () => {
  fc.assert(fc.property(boxOnPage, ({ page, box }) => expect(userSpace(upright(box, page), page)).toEqual(box)));
});

test('what is visible is shown within the page, its edges in order', () => {
  fc.assert(
    fc.property(boxOnPage, ({ page, box }) => {
      const { left, bottom, right, top } = upright(box, page);
      const { width, tall } = shownSize(page);
      expect([0, left, right, width]).toEqual([0, left, right, width].sort((a, b) => a - b));
      expect([0, bottom, top, tall]).toEqual([0, bottom, top, tall].sort((a, b) => a - b));
    }),
  );
});

test.each([
  [0, { left: 10, right: 30, bottom: 0, top: 5 }],
  [90, { left: 0, right: 5, bottom: 70, top: 90 }],
  [180, { left: 70, right: 90, bottom: 195, top: 200 }],
  [270, { left: 195, right: 200, bottom: 10, top: 30 }],
] as const)('a box low on the left of a page turned by %i degrees clockwise', (rotation, shown) => {
  const page = { rotation, box: { left: 1, bottom: 2, right: 101, top: 202 } };
  expect(upright({ left: 11, right: 31, bottom: 2, top: 7 }, page)).toEqual(shown);
});
