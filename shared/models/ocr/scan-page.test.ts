import { label, sheetPdf, sheetSetPdf } from '../../../test/support/door-sheets';
import { openPdf } from '../pdf/document';
import { pdfEngine } from '../pdf/wasm-file';
import type { Recognized } from './recognized';
import { scanPage } from './scan-page';

/** What a recognizer finds that reads one word in each of these places of a page of 1000 by 800 points, in points. */
const found = (words: readonly { text: string; x: number; y: number }[]): Recognized => {
  const pixels = (points: number) => (points * 300) / 72;
  const boxed = words.map(({ text, x, y }) => ({
    text,
    confidence: 90,
    bbox: { x0: pixels(x), y0: pixels(800 - y - 14), x1: pixels(x + 60), y1: pixels(800 - y) },
  }));
  const lines = boxed.map((word) => ({
    words: [word],
    bbox: word.bbox,
    baseline: { ...word.bbox, y0: word.bbox.y1 },
    rowAttributes: { rowHeight: pixels(14), descenders: 0 },
  }));
  return { lines, turned: 0 };
};

const scan = (pdf: Buffer, page: number, recognized: Recognized | undefined) =>
  scanPage(openPdf(pdfEngine(), pdf), page, {
    recognize: () => Promise.resolve(recognized),
    stop: () => Promise.resolve(),
  });

test("the page's own words win over what is read in their place", async () => {
  const stamped = sheetPdf(label('RECEIVED', [100, 700], 20));
  const beside = [
    { text: 'left', x: 20, y: 700 },
    { text: 'right', x: 300, y: 700 },
    { text: 'above', x: 110, y: 760 },
    { text: 'below', x: 110, y: 640 },
  ];
  const page = await scan(stamped, 1, found([{ text: 'RECElVED', x: 110, y: 700 }, ...beside]));
  expect(page?.words.map(({ text }) => text)).toEqual(['RECEIVED', ...beside.map(({ text }) => text)]);
});

test('a page is not read when it is damaged, or when it takes too long', async () => {
  const pdf = sheetSetPdf([label('ROOF', [100, 700], 20), null]);
  expect(await scan(pdf, 1, found([]))).toMatchObject({ words: [{ text: 'ROOF' }] });
  expect(await scan(pdf, 1, undefined)).toBeUndefined();
  expect(await scan(pdf, 2, found([]))).toBeUndefined();
});
