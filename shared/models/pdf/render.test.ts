import { label, sheetPdf } from '../../../test/support/door-sheets';
import { onePageOf, stream } from '../../../test/support/hostile-pdfs';
import { twoToneJpeg } from '../../../test/support/images';
import { openPdf } from './document';
import { pdfEngine } from './wasm-file';

const open = (pdf: Buffer, maxMemoryBytes = pdfEngine().maxMemoryBytes) =>
  openPdf({ ...pdfEngine(), maxMemoryBytes }, pdf);

test('a page without an area is no image', () => {
  const document = open(sheetPdf('', { size: [0.1, 0.1] }));
  expect(document.renderGrey(1, 300)).toBeNull();
  expect(document.drawPage(1, 300, () => 'drawn')).toEqual({ page: 1, fails: 'PAGE_DAMAGED' });
  const plan = () => ({ width: 0, height: 0, shapes: [] });
  expect(document.renderSheet(1, plan)).toEqual({ page: 1, fails: 'PAGE_DAMAGED' });
});

test('a page whose image takes more memory than there is can be read all the same', () => {
  const document = open(sheetPdf(label('ROOF PLAN', [100, 100], 20), { size: [2000, 1500] }), 16 << 20);
  const plan = () => ({ width: 3000, height: 3000, shapes: [] });
  const fails = { page: 1, fails: 'PAGE_TOO_COMPLEX' };
  expect(document.renderGrey(1, 300)).toBeNull();
  expect(document.readPage(1)).toHaveProperty('words.length', 2);
  expect(document.drawPage(1, 300, () => 'drawn')).toEqual(fails);
  expect(document.renderSheet(1, plan)).toEqual(fails);
  expect(document.drawPage(1, 72, ({ width, height }) => [width, height])).toEqual([2000, 1500]);
});

test('a page is drawn without an image whose data are damaged', () => {
  const dark = (jpeg: Buffer) => {
    const keys = '/Type /XObject /Subtype /Image /Width 16 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceGray';
    const pdf = onePageOf('0 0 50 50 re f q 400 0 0 200 100 100 cm /X Do Q', {
      resources: '/XObject << /X 6 0 R >>',
      more: [stream(jpeg, `${keys} /Filter /DCTDecode`)],
    });
    return open(pdf).drawPage(1, 72, ({ pixels }) => pixels.filter((grey) => grey < 128).length);
  };
  const damaged = twoToneJpeg();
  damaged.fill(0xff, 90, 110);
  expect(dark(twoToneJpeg())).toBe(50 * 50 + 200 * 200);
  expect(dark(damaged)).toBe(50 * 50);
});
