import { sheetPdf } from '../../../test/support/door-sheets';
import { bookWithBusyPages } from '../../../test/support/hostile-pdfs';
import { pixelAt } from '../../../test/support/png';
import { openPdf } from './document';
import type { PdfLimits } from './limits';
import type { RgbImage } from './render-sheet';
import type { Shape } from './shapes';
import { pdfEngine } from './wasm-file';

const RED = [255, 0, 0] as const;
const square: Shape = {
  path: [['M', 100, 100], ['L', 200, 100], ['L', 200, 200], ['L', 100, 200], ['Z']],
  fill: { colour: RED, opacity: 1 },
};
/** A page of 1000 by 800 points, a pixel each. */
const render = (content: string, shapes: Shape[]): RgbImage => {
  const image = openPdf(pdfEngine(), sheetPdf(content)).renderSheet(1, () => ({ width: 1000, height: 800, shapes }));
  if ('fails' in image) throw new Error(image.fails);
  return image;
};

test('draws a page in its colours, and shapes over it from the top left', () => {
  const image = render('0 0 1 rg 0 0 500 800 re f', [square]);
  expect(pixelAt(image, 50, 50)).toEqual([0, 0, 255]);
  expect(pixelAt(image, 150, 150)).toEqual([255, 0, 0]);
  expect(pixelAt(image, 900, 50)).toEqual([255, 255, 255]);
});

test('a fill that is half opaque lets the page be seen', () => {
  const [red = 0, green = 0, blue = 0] = pixelAt(
    render('0 0 1 rg 0 0 500 800 re f', [{ ...square, fill: { colour: RED, opacity: 0.5 } }]),
    150,
    150,
  );
  expect([red, blue].every((part) => part > 110 && part < 145)).toBe(true);
  expect(green).toBe(0);
});

test('strokes, dashes, curves and text leave their colour', () => {
  const image = render('', [
    {
      path: [
        ['M', 100, 300],
        ['L', 300, 300],
      ],
      stroke: { colour: RED, width: 6, dash: 20 },
    },
    {
      path: [
        ['M', 100, 400],
        ['C', 100, 500, 300, 500, 300, 400],
      ],
      stroke: { colour: RED, width: 6 },
    },
    { text: 'I', x: 500, y: 400, size: 200, colour: RED },
  ]);
  expect([pixelAt(image, 110, 300), pixelAt(image, 130, 300)]).toEqual([[...RED], [255, 255, 255]]);
  expect(pixelAt(image, 200, 475)).toEqual([...RED]);
  expect(pixelAt(image, 527, 330)).toEqual([...RED]);
});

const hostile = (limits: Partial<PdfLimits>) => {
  const document = openPdf({ ...pdfEngine(), ...limits }, bookWithBusyPages(3, [2]));
  const plan = () => ({ width: 100, height: 130, shapes: [] });
  return [1, 2, 3, 4].map((page) => {
    const image = document.renderSheet(page, plan);
    return 'fails' in image ? image.fails : image.width;
  });
};

test.each([
  ['PAGE_TIMEOUT', { drawMs: 700 }],
  ['PAGE_TOO_COMPLEX', { maxMemoryBytes: 64 << 20 }],
] as const)('%s: a page past its limits is given up and the next one is drawn', (fails, limits) => {
  expect(hostile(limits)).toEqual([100, fails, 100, 'PAGE_DAMAGED']);
});
