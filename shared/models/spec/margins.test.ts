import { body, opening, parsed, sectionsOf, withFooter } from '../../../test/support/spec-books/typed-book';

const conductors = (page: number) =>
  withFooter(page === 1 ? opening('26 05 19', 'CONDUCTORS') : body, `26 05 19 - ${page}`);

test('a number that one footer alone names is a misprint', async () => {
  const book = [conductors(1), conductors(2), withFooter(body, '26 05 91 - 3'), conductors(4)];
  expect(await sectionsOf(book)).toEqual(['260519 CONDUCTORS 1-4']);
});

test('a footer that counts page 1 begins a section, though it is the only one', async () => {
  const book = [conductors(1), conductors(2), withFooter(body, 'LIGHTING   26 51 00 - 1'), conductors(3)];
  expect(await sectionsOf(book)).toContain('265100 LIGHTING 3-4');
});

test('a number that stands on all pages of several sections is the project', async () => {
  const page = (lines: string[]) => ['SPEC NO. 20 14 07', ...lines];
  const book = [
    page(opening('26 05 19', 'CONDUCTORS')),
    page(body),
    page(opening('26 05 26', 'GROUNDING')),
    page(body),
  ];
  expect(await sectionsOf(book)).toEqual(['260519 CONDUCTORS 1-2', '260526 GROUNDING 3-4']);
});

test('a section that is bound twice is told by the pages that count anew', async () => {
  const book = [conductors(1), conductors(2), conductors(1), conductors(2)];
  expect(await sectionsOf(book)).toEqual(['260519 CONDUCTORS 1-2', '260519 CONDUCTORS 3-4']);
});

test('a list of sections within a section is no table of contents', async () => {
  const list = ['03 30 00', '04 20 00', '05 12 00', '06 10 00', '07 21 00', '08 11 13'].map(
    (number) => `${number}  Work of ${number}`,
  );
  const summary = withFooter(opening('01 10 00', 'SUMMARY'), '01 10 00 - 1');
  const within = await parsed([summary, withFooter(list, '01 10 00 - 2')]);
  expect(within.toc_pages).toEqual([]);
  const between = await parsed([summary, list, opening('03 30 00', 'CONCRETE')]);
  expect(between.toc_pages).toEqual([2]);
});
