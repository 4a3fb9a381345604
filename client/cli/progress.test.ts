import { progressOn } from './progress';
import { bar, uploadLabel } from './progress-line';

/** What a terminal of so many columns was sent. */
const screen = (columns: number | undefined, isTTY = true) => {
  const sent: string[] = [];
  return { sent, stream: { isTTY, ...(columns && { columns }), write: (text: string) => sent.push(text) } };
};

test.each([
  [0, 80, '[------------------------]   0 %  book.pdf'],
  [25, 80, '[######------------------]  25 %  book.pdf'],
  [99.9, 80, '[#######################-]  99 %  book.pdf'],
  [100, 80, '[########################] 100 %  book.pdf'],
  [130, 80, '[########################] 100 %  book.pdf'],
  [50, 36, '[######------]  50 %  book.pdf'],
  [50, 20, '[####----]  50 %  …'],
])('%d %% on %d columns', (percent, columns, line) => {
  expect(bar('book.pdf', percent, columns)).toBe(line);
});

test.each([1, 10, 24, 40, 79, 80, 200])('a line of a bar never fills %d columns', (columns) => {
  expect(bar('a long name of a bid book.pdf'.repeat(4), 50, columns).length).toBeLessThan(Math.max(columns, 2));
});

test.each([
  ['at first only how much', 0, 0, 'bid.pdf  0.0 of 150.0 MB'],
  ['after a moment a rate says nothing yet', 1e6, 1, 'bid.pdf  1.0 of 150.0 MB'],
  ['then how long it will take', 50e6, 65, 'bid.pdf  50.0 of 150.0 MB, 2:10 left'],
  ['and at the end nothing is left', 150e6, 195, 'bid.pdf  150.0 of 150.0 MB'],
])('an upload tells %s', (_, sent, seconds, label) => {
  expect(uploadLabel('bid.pdf', sent, 150e6, seconds)).toBe(label);
});

test('a terminal sees one line drawn anew, notes above it, and nothing at the end', () => {
  const { sent, stream } = screen(80);
  const progress = progressOn(stream, { TERM: 'xterm' });
  progress.show('book.pdf', 50);
  progress.show('book.pdf', 50.4);
  progress.note('job 1');
  progress.clear();
  const again = '\r\x1b[K';
  expect(sent).toEqual([`${again}${bar('book.pdf', 50, 80)}`, `${again}job 1\n`, again]);
});

test('a terminal that does not tell its width is taken for 80 columns', () => {
  const { sent, stream } = screen(undefined);
  progressOn(stream, {}).show('x'.repeat(200), 50);
  expect(sent[0]?.length).toBe(79 + '\r\x1b[K'.length);
});

test.each([
  ['a file or a program', screen(80, false), {}],
  ['a terminal that cannot go back in a line', screen(80), { TERM: 'dumb' }],
])('%s sees nothing of it', (_, { sent, stream }, environment) => {
  const progress = progressOn(stream, environment);
  progress.show('book.pdf', 50);
  progress.note('job 1');
  progress.clear();
  expect(sent).toEqual([]);
});
