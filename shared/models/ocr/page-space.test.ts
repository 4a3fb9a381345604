import fc from 'fast-check';
import { linesOf } from '../pdf/lines';
import { userSpaceOf } from './page-space';

const page = fc.record({
  rotation: fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const),
  box: fc
    .record({
      left: fc.integer({ min: -200, max: 200 }),
      bottom: fc.integer({ min: -200, max: 200 }),
      width: fc.integer({ min: 100, max: 1500 }),
      tall: fc.integer({ min: 100, max: 1500 }),
    })
    .map(({ left, bottom, width, tall }) => ({ left, bottom, right: left + width, top: bottom + tall })),
});

const share = fc.double({ min: 0, max: 1, noNaN: true });

test('a word read from the image stands on the page, as a viewer shows it, where it stood in the image', () => {
  fc.assert(
    fc.property(
      page,
      fc.tuple(share, share),
      fc.tuple(share, share),
      fc.integer({ min: 72, max: 300 }),
      (page, xs, ys, dpi) => {
        const across = page.rotation === 90 || page.rotation === 270;
        const [wide, tall] = [page.box.right - page.box.left, page.box.top - page.box.bottom];
        const shown = across ? { wide: tall, tall: wide } : { wide, tall };
        const image = { width: Math.round((shown.wide * dpi) / 72), height: Math.round((shown.tall * dpi) / 72) };
        const pixels = {
          left: Math.min(...xs) * image.width,
          right: Math.max(...xs) * image.width,
          top: Math.min(...ys) * image.height,
          bottom: Math.max(...ys) * image.height,
        };
        const word = { text: 'word', ...userSpaceOf(pixels, image, page) };
        const [line] = linesOf({ ...page, words: [word] });
        // hundredths of a point, and line heights from the bottom of the page
        expect(line?.left).toBeCloseTo((pixels.left / image.width) * shown.wide, 1);
        expect(line?.right).toBeCloseTo((pixels.right / image.width) * shown.wide, 1);
        expect(line?.top).toBeCloseTo((1 - pixels.top / image.height) * shown.tall, 1);
        expect(line?.bottom).toBeCloseTo((1 - pixels.bottom / image.height) * shown.tall, 1);
      },
    ),
  );
});
