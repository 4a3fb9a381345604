import { typedLines } from '../../../../test/support/spec-books/typed-book';
import { headingsOf } from './headings';

const read = (...texts: string[]) =>
  headingsOf(typedLines(texts)).map(({ number, form, above }) => [number.code, form, above]);

test('"Section" in small letters is a heading at the top of a page, between paragraphs only above PART 1', () => {
  const [paragraph, named] = ['A. Provide what is shown.', 'Section 01 33 00 - Submittal Procedures'];
  expect(read(named)).toEqual([['013300', 'mixed', 'nothing']]);
  expect(read(paragraph, named)).toEqual([]);
  expect(read(paragraph, named, 'PART 1 - GENERAL')).toEqual([['013300', 'mixed', 'paragraphs']]);
});
