import { sheetSetPdf } from '../../../test/support/door-sheets';
import { bookWithBusyPages, onePageOf } from '../../../test/support/hostile-pdfs';
import { onePagePdf, pdfOfPages } from '../../../test/support/pdfs';
import { openPdf } from './document';
import type { PdfLimits } from './limits';
import type { FailedPage } from './page-fault';
import { pdfEngine } from './wasm-file';

const open = (bytes: Buffer, limits: Partial<PdfLimits> = {}) => openPdf({ ...pdfEngine(), ...limits }, bytes);
const book = pdfOfPages(['one', 'two', 'three', 'four'].map((word) => [word]));
const firstWord = (_page: number, { words }: { words: { text: string }[] }) => ({ says: words[0]?.text });
const failed = (page: number, fails: FailedPage['fails']) => ({ page, fails });

describe('a page that cannot be survived is given up, and the next ones are read', () => {
  const trap = new WebAssembly.Module(Buffer.from('AGFzbQEAAAABBAFgAAADAgEABwgBBHRyYXAAAAoFAQMAAAs=', 'base64'));

  test.each([
    [
      'PAGE_TIMEOUT',
      'does not end',
      () => {
        for (;;);
      },
    ],
    [
      'PAGE_TOO_COMPLEX',
      'nests deeper than the stack',
      function deeper(): number {
        return deeper() + 1;
      },
    ],
    [
      'PAGE_DAMAGED',
      'traps',
      () => {
        const { exports } = new WebAssembly.Instance(trap, {});
        return typeof exports.trap === 'function' && exports.trap();
      },
    ],
  ] as const)('%s: it %s', async (fails, _what, harm) => {
    const read = open(await book, { pageMs: 2000 }).readPages([1, 2, 3, 4], (page, content) => {
      if (page === 2) harm();
      return firstWord(page, content);
    });
    expect(read).toEqual([{ says: 'one' }, failed(2, fails), { says: 'three' }, { says: 'four' }]);
  });

  test('PAGE_TIMEOUT: what is made of its image does not end', async () => {
    const document = open(await book, { drawMs: 1000 });
    const endless = () => {
      for (;;);
    };
    expect(document.drawPage(2, 72, endless)).toEqual(failed(2, 'PAGE_TIMEOUT'));
    expect(document.drawPage(3, 72, ({ width, height }) => [width, height])).toEqual([612, 792]);
    expect(document.drawPage(9, 72, () => 'drawn')).toEqual(failed(9, 'PAGE_DAMAGED'));
  });

  test('PAGE_TIMEOUT: PDFium is busy with it', () => {
    const read = open(bookWithBusyPages(3, [2]), { pageMs: 1000 }).readPages([1, 2, 3], firstWord);
    expect(read).toEqual([{ says: 'SECTION' }, failed(2, 'PAGE_TIMEOUT'), { says: 'SECTION' }]);
  });

  test('PAGE_TOO_COMPLEX: it unpacks to more than memory', () => {
    const read = open(bookWithBusyPages(3, [2]), { maxMemoryBytes: 64 << 20 }).readPages([1, 2, 3], firstWord);
    expect(read).toEqual([{ says: 'SECTION' }, failed(2, 'PAGE_TOO_COMPLEX'), { says: 'SECTION' }]);
  });

  test.each([
    ['charactersOnPage', 12],
    ['objectsOnPage', 1],
  ] as const)('PAGE_TOO_COMPLEX: %s', async (limit, most) => {
    const pdf = await pdfOfPages([['short'], ['longer than that', 'by far'], ['short']]);
    const read = open(pdf, { [limit]: most }).readPages([1, 2, 3], firstWord);
    expect(read).toEqual([{ says: 'short' }, failed(2, 'PAGE_TOO_COMPLEX'), { says: 'short' }]);
  });
});

test('a page that the file lists and does not hold has no size, and the others have', () => {
  expect(open(sheetSetPdf(['', null, ''])).pagesWithSide(1000)).toEqual([1, 3]);
  expect(open(sheetSetPdf(['', null, ''])).pagesWithSide(1001)).toEqual([]);
});

test('a fault in the code that uses a page is no fault of the page', async () => {
  const document = open(await book);
  const bug = new TypeError('our own');
  expect(() =>
    document.readPages([1], () => {
      throw bug;
    }),
  ).toThrow(bug);
  expect(document.readPages([1], firstWord)).toEqual([{ says: 'one' }]);
});

describe('a file past a limit of its own ends with a code', () => {
  const onePage = onePagePdf();
  test.each(['fileBytes', 'pages', 'objects'] as const)('PDF_TOO_COMPLEX: %s', async (limit) => {
    const pdf = await book;
    expect(() => open(pdf, { [limit]: 2 })).toThrow(expect.objectContaining({ code: 'PDF_TOO_COMPLEX' }));
    expect(open(await onePage).pageCount).toBe(1);
  });

  test('PDF_TOO_COMPLEX: the time to open it', () => {
    const objects = onePageOf('', { more: Array<string>(100_000).fill('null') });
    const table = objects.lastIndexOf('xref\n0');
    const withoutTable = Buffer.concat([objects.subarray(0, table), Buffer.from('trailer << /Root 1 0 R >>')]);
    expect(open(withoutTable).pageCount).toBe(1);
    expect(() => open(withoutTable, { openMs: 2 })).toThrow(
      expect.objectContaining({ code: 'PDF_TOO_COMPLEX', message: 'The PDF takes too long to open.' }),
    );
  });

  test('PDF_TOO_COMPLEX: characters of all pages', async () => {
    const document = open(await book, { characters: 8 });
    expect(() => document.readPages([1, 2, 3, 4], firstWord)).toThrow(
      expect.objectContaining({ code: 'PDF_TOO_COMPLEX' }),
    );
  });

  test('PDF_TOO_COMPLEX: pages given up', async () => {
    const document = open(await book, { charactersOnPage: 1, pagesGivenUp: 2 });
    expect(document.readPages([1, 2, 3], firstWord)).toHaveLength(3);
    expect(() => document.readPage(4)).toThrow(expect.objectContaining({ code: 'PDF_TOO_COMPLEX' }));
  });

  test('TIMEOUT: the time of a document', async () => {
    const document = open(await book, { documentMs: -1 });
    expect(() => document.readPage(1)).toThrow(expect.objectContaining({ code: 'TIMEOUT' }));
  });
});
