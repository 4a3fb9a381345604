import { onePageOf, pdfOfObjects, stream } from '../../../test/support/hostile-pdfs';
import { openPdf } from './document';
import type { PdfLimits } from './limits';
import { pdfEngine } from './wasm-file';

const open = (pdf: Buffer, limits: Partial<PdfLimits> = {}) => openPdf({ ...pdfEngine(), ...limits }, pdf);

/** A book of two pages with these bookmarks, which are the objects from 7 on; 3 and 4 are the pages. */
const book = (...bookmarks: string[]) =>
  pdfOfObjects(
    '<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R >>',
    stream('0 0 m 9 9 l S'),
    '<< /First 7 0 R >>',
    ...bookmarks,
  );

test('bookmarks come in the order a viewer shows them, with the page they lead to and their depth', () => {
  const read = open(
    book(
      '<< /Title (One) /Dest [3 0 R /Fit] /First 8 0 R /Next 9 0 R >>',
      '<< /Title (One,  first\tpart) /A << /S /GoTo /D [4 0 R /Fit] >> >>',
      '<< /Title (A site) /A << /S /URI /URI (https://example.org) >> /Next 10 0 R >>',
      '<< /Dest [4 0 R /Fit] >>',
    ),
  ).outline();
  expect(read).toEqual([
    { title: 'One', page: 1, depth: 0 },
    { title: 'One, first part', page: 2, depth: 1 },
    { title: 'A site', page: undefined, depth: 0 },
    { title: '', page: 2, depth: 0 },
  ]);
});

test('bookmarks that hold one another without an end are cut off', () => {
  const nested = Array.from({ length: 40 }, (_, depth) => `<< /Title (${depth}) /First ${depth + 8} 0 R >>`);
  expect(open(book(...nested, '<< /Title (last) >>')).outline()).toHaveLength(17);
  const loop = open(book('<< /Title (a) /Next 8 0 R >>', '<< /Title (b) /Next 7 0 R >>'));
  expect(loop.outline()?.map(({ title }) => title)).toEqual(['a', 'b']);
});

test('a file without any has none', () => {
  expect(open(onePageOf('')).outline()).toEqual([]);
});

test('those that need more memory than there is are not read, and the pages are', () => {
  const long = book(`<< /Title (${'a'.repeat(4 << 20)}) >>`);
  expect(open(long).outline()).toHaveLength(1);
  const document = open(long, { maxMemoryBytes: 32 << 20 });
  expect(document.outline()).toBeNull();
  expect(document.readPage(1)).toMatchObject({ words: [] });
});
