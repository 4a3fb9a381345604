import { typedLines } from '../../../../test/support/spec-books/typed-book';
import { listingOf } from './contents-page';

const listing = (...texts: string[]) => listingOf(typedLines(texts));

test('a list of specifications under the head of its table', () => {
  const found = listing('SPECIFICATION NO.  TITLE', '26 05 19 CONDUCTORS AND CABLES', '26 20 00 INTERIOR DISTRIBUTION');
  expect(found).toMatchObject({ titled: true, entries: [{ title: 'CONDUCTORS AND CABLES' }, {}] });
});

test('what is listed without a number is not of the title above it, which its leader has ended', () => {
  const found = listing(
    'TABLE OF CONTENTS',
    '26 05 19 CONDUCTORS AND CABLES ........ 7',
    'Geotechnical Report .................... 8',
    '26 20 00 INTERIOR DISTRIBUTION ........ 9',
  );
  expect(found?.entries.map(({ title, printedPage }) => [title, printedPage])).toEqual([
    ['CONDUCTORS AND CABLES', 7],
    ['INTERIOR DISTRIBUTION', 9],
  ]);
});

test('the footer of a section’s short last page is no table’s head, and no entry', () => {
  const lastPage = ['PART 3   EXECUTION', 'Install as shown.', '-- End of Section --'];
  for (const footer of ['SECTION 26 05 19.00 10  Page 4', 'SECTION 26 05 19 - PAGE 4 OF 12', '26 05 19 - Page 4']) {
    expect(listing(...lastPage, footer)).toBeUndefined();
  }
});
