import { bombPng, pngOfPage, twoToneJpeg } from '../../../test/support/images';
import { onePagePdf } from '../../../test/support/pdfs';
import { openPdf } from '../pdf/document';
import { pdfEngine } from '../pdf/wasm-file';
import { imageKindOf } from './image-kind';
import { pdfOfImage } from './image-pdf';
import { UnreadableImage } from './unreadable-image';

/** The page of the image, drawn at 72 dots an inch. */
const drawn = async (image: Uint8Array) => {
  const kind = imageKindOf(image);
  if (kind === undefined) throw new Error('no image');
  const page = openPdf(pdfEngine(), await pdfOfImage(image, kind)).renderGrey(1, 72);
  if (page === null) throw new Error('nothing drawn');
  return page;
};

/** How grey the middles of the four sides are: left, top, right, bottom. */
const sides = ({ width, height, pixels }: Awaited<ReturnType<typeof drawn>>) => {
  const at = (x: number, y: number) =>
    (pixels[Math.floor(y * (height - 1)) * width + Math.floor(x * (width - 1))] ?? 0) > 128;
  return { left: at(0.1, 0.5), top: at(0.5, 0.1), right: at(0.9, 0.5), bottom: at(0.5, 0.9) };
};

test.each([
  [undefined, { left: false, right: true }, 'wide'],
  [1, { left: false, right: true }, 'wide'],
  [3, { left: true, right: false }, 'wide'],
  [6, { top: false, bottom: true }, 'tall'],
  [8, { top: true, bottom: false }, 'tall'],
] as const)('a JPEG with orientation %s lies upright on a page of its shape', async (orientation, white, shape) => {
  const page = await drawn(twoToneJpeg(orientation));
  expect(sides(page)).toMatchObject(white);
  expect([page.width, page.height]).toEqual(shape === 'wide' ? [842, 421] : [421, 842]);
});

test('a PNG is a page as long as A4, the same bytes each time', async () => {
  const png = pngOfPage(await onePagePdf());
  const page = await drawn(png);
  expect(Math.max(page.width, page.height)).toBe(842);
  expect(page.pixels.some((grey) => grey < 100)).toBe(true);
  expect(await pdfOfImage(png, 'PNG')).toEqual(await pdfOfImage(png, 'PNG'));
});

test.each([
  ['a PNG that ends early', bombPng(1).subarray(0, 100)],
  ['a PNG of half a header', bombPng(1).subarray(0, 20)],
  ['a PNG that unpacks to more than its size', bombPng(50)],
  ['a JPEG without a picture', twoToneJpeg().subarray(0, 30)],
])('%s is refused', async (_, bytes) => {
  await expect(pdfOfImage(bytes, imageKindOf(bytes) ?? 'PNG')).rejects.toThrow(UnreadableImage);
});

test('a PNG of colours that there are not is refused by its header', async () => {
  const png = Buffer.from(bombPng(0));
  png.writeUInt8(5, 25);
  await expect(pdfOfImage(png, 'PNG')).rejects.toThrow('no such colours');
});

test('a PNG larger than a page may be is refused by its header', async () => {
  const png = Buffer.from(bombPng(0));
  png.writeUInt32BE(5000, 16);
  png.writeUInt32BE(5000, 20);
  await expect(pdfOfImage(png, 'PNG')).rejects.toThrow('5000 x 5000 pixels');
});

test.each([
  ['PDF', '%PDF-1.7'],
  ['TIFF', 'II*\0'],
  ['WEBP', 'RIFF\0\0\0\0WEBP'],
  ['nothing', ''],
])('%s is no image that can be made a page', (_, start) => {
  expect(imageKindOf(Buffer.from(start, 'latin1'))).toBeUndefined();
});
