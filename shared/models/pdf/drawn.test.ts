import { sheetPdf } from '../../../test/support/door-sheets';
import { openPdf } from './document';
import { pdfEngine } from './wasm-file';

/** A page of 1000 by 800 points. */
const drawn = (...sheet: Parameters<typeof sheetPdf>) =>
  openPdf(pdfEngine(), sheetPdf(...sheet)).readPages([1], (_page, _content, marks) => marks.drawn())[0];

/** An image of 40 by 20 dots, so many points wide and half as high. */
const image = (points: number) => {
  const dots = 'x'.repeat(40 * 20);
  return `q ${points} 0 0 ${points / 2} 0 0 cm BI /W 40 /H 20 /BPC 8 /CS /G ID ${dots} EI Q\n`;
};
const rule = '0 0 m 500 0 l S\n';

test('the share of the page that images cover, and how fine the finest of them is', () => {
  expect(drawn(image(1000) + image(720))).toEqual({
    objects: 2,
    cover: expect.closeTo((500_000 + 259_200) / 800_000),
    imageDpi: 4,
  });
});

test('images that lie over one another cover no more than the page', () => {
  expect(drawn(image(1000) + image(1000))).toMatchObject({ cover: 1 });
});

test('an image within a form counts, whatever is drawn before it', () => {
  expect(drawn('/X0 Do', { forms: [`0 0 500 100 re f\n${image(720)}`] })).toMatchObject({ objects: 1, imageDpi: 4 });
});

test('a form without an image, a logo and paths say nothing of how fine a scan is', () => {
  expect(drawn(`/X0 Do ${image(72)}${rule}`, { forms: [rule] })).toMatchObject({ objects: 3, imageDpi: null });
});
