import { bezierArc, line } from '../../../test/support/door-sheets';
import { drawingSet, planSheet } from '../../../test/support/drawing-set';
import { bombInBookmarks } from '../../../test/support/hostile-pdfs';
import { openPdf } from '../pdf/document';
import { pdfEngine } from '../pdf/wasm-file';
import { readSheets } from './read-sheets';

const SIZE = [1600, 1100] as const;
const door = line([400, 400], [400, 440]) + bezierArc([400, 400], 40, 0, 90) + line([440, 400], [520, 400]);
const sheet = (number: string, title: string, drawn = '') => ({
  content: planSheet({ number, title: [title], place: 'right', captions: true }, SIZE) + drawn,
  size: SIZE,
});
const set = new Uint8Array(
  drawingSet([
    sheet('A-101', 'FIRST FLOOR PLAN', door),
    sheet('A-201', 'EXTERIOR ELEVATIONS', door),
    sheet('S-101', 'FOUNDATION PLAN'),
  ]),
);

test('tells what each sheet is, and the doors of those that can hold some', async () => {
  const seen: number[] = [];
  const { sheets, pages_failed } = await readSheets(pdfEngine(), set, [1, 2], async () => {
    seen.push(seen.length + 1);
  });
  expect(sheets).toMatchObject([
    {
      page: 1,
      sheet_number: 'A-101',
      sheet_title: 'FIRST FLOOR PLAN',
      drawing_type: 'FLOOR_PLAN',
      doors: [{ mark: null }],
    },
    { page: 2, sheet_number: 'A-201', drawing_type: 'ELEVATION', doors: [] },
  ]);
  expect(sheets[0]?.doors[0]?.confidence).toBeGreaterThanOrEqual(0.5);
  expect([pages_failed, seen]).toEqual([[], [1, 2]]);
});

test('a page that cannot be read is left out and said so', async () => {
  const { sheets, pages_failed } = await readSheets(pdfEngine(), set, [3, 4], async () => {});
  expect(sheets).toMatchObject([{ page: 3, discipline: 'STRUCTURAL' }]);
  expect(pages_failed).toEqual([{ page: 4, code: 'PAGE_DAMAGED' }]);
});

test('a sheet whose lines are too many is left out, and one that says nothing of itself has neither number nor title', async () => {
  const few = { ...pdfEngine(), segmentsOnPage: 3 };
  const { sheets, pages_failed } = await readSheets(few, set, [1, 2], async () => {});
  expect(sheets).toMatchObject([{ page: 2, sheet_number: 'A-201' }]);
  expect(pages_failed).toEqual([{ page: 1, code: 'PAGE_TOO_COMPLEX' }]);

  const small = { ...pdfEngine(), maxMemoryBytes: 32 << 20 };
  const nameless = { page: 1, sheet_number: null, sheet_title: null };
  const read = await readSheets(small, bombInBookmarks(40), [1], async () => {});
  expect(read).toMatchObject({ sheets: [nameless], pages_failed: [] });
});

test('stops after the page at which its job was lost', async () => {
  await expect(
    readSheets(pdfEngine(), set, [1, 2, 3], async () => {
      throw new Error('lost');
    }),
  ).rejects.toThrow('lost');
});

test('pages with the size of drawings are told by their sides as shown', () => {
  const small = { ...sheet('A-1', 'NOTES'), size: [612, 792] as const };
  const turned = { ...sheet('A-2', 'PLAN'), size: [792, 1224] as const, rotate: 90 as const };
  const bytes = new Uint8Array(drawingSet([small, turned, sheet('A-3', 'PLAN'), small]));
  expect(openPdf(pdfEngine(), bytes).pagesWithSide(1188)).toEqual([2, 3]);
});
