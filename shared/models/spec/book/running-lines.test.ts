import { runningLines } from './running-lines';

const HEIGHT = 792;

/** Lines 12 points apart from the top margin, and a footer at the bottom of the page. */
const page = (header: string[], body: string[], footer: string[]) => {
  const line = (text: string, bottom: number) => ({ text, left: 72, right: 540, bottom, top: bottom + 10 });
  const top = [...header, ...body].map((text, index) => line(text, 760 - 12 * index));
  const foot = footer.map((text, index) => line(text, 50 - 12 * index));
  return { height: HEIGHT, lines: [...top, ...foot] };
};

const running = (pages: ReturnType<typeof page>[]) => {
  const found = runningLines(pages);
  return pages.map(({ lines }) => lines.filter((line) => found.has(line)).map(({ text }) => text));
};

test('header and footer run, with other page numbers on each page', () => {
  const pages = [1, 2, 3].map((number) =>
    page(['Alder Library'], [`A. Text ${'x'.repeat(number)}`], [`PAINTING`, `09 91 00 - ${number}`]),
  );
  expect(running(pages)).toEqual([1, 2, 3].map((number) => ['Alder Library', 'PAINTING', `09 91 00 - ${number}`]));
});

test('the heading of a section does not run, though the next page has one in the same place', () => {
  const opening = (number: string) =>
    page(['Alder Library'], [`SECTION ${number}`, 'PART 1 - GENERAL', '1.1 SUMMARY'], ['3']);
  expect(running([opening('09 91 00'), opening('09 92 00')])).toEqual([
    ['Alder Library', '3'],
    ['Alder Library', '3'],
  ]);
});

test('odd and even pages can have headers of their own', () => {
  const pages = ['left', 'right', 'left', 'right'].map((side, at) =>
    page([`${side} header`], [`Text ${'x'.repeat(at)}.`], []),
  );
  expect(running(pages)).toEqual([['left header'], ['right header'], ['left header'], ['right header']]);
});

test('a line further out than one that runs is no text of the section either', () => {
  const pages = [page(['Draft A', 'Alder Library'], [], []), page(['Draft B', 'Alder Library'], [], [])];
  expect(running(pages)).toEqual([
    ['Draft A', 'Alder Library'],
    ['Draft B', 'Alder Library'],
  ]);
});

test('paragraphs and text of one page alone do not run', () => {
  const pages = [page([], ['1. Paint.', 'Once.'], []), page([], ['1. Paint.', 'Twice.'], [])];
  expect(running(pages)).toEqual([[], []]);
});
