import fc from 'fast-check';
import { decodePng } from '../../../test/support/png';
import { encodePng } from './png';

test('another’s decoder reads the same pixels from it', async () => {
  const image = fc
    .record({ width: fc.integer({ min: 3, max: 40 }), height: fc.integer({ min: 3, max: 40 }) })
    .chain((size) =>
      fc.record({
        width: fc.constant(size.width),
        height: fc.constant(size.height),
        pixels: fc.uint8Array({ minLength: size.width * size.height * 3, maxLength: size.width * size.height * 3 }),
      }),
    );
  await fc.assert(
    fc.asyncProperty(image, async (drawn) => {
      expect(await decodePng(encodePng(drawn))).toEqual(drawn);
    }),
    { numRuns: 20 },
  );
});
