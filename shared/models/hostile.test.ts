import fc from 'fast-check';
import { bombInBookmarks, bookWithBusyPages, HOSTILE_PDFS } from '../../test/support/hostile-pdfs';
import { encryptedPdf, notAPdf, pdfOfPages, truncatedPdf } from '../../test/support/pdfs';
import { extractParams } from '../contract/extract-params';
import { parseParams } from '../contract/parse-params';
import { splitParams } from '../contract/split-params';
import { JOB_FAULT_CODES, JobFault } from '../domain/job-fault';
import { extractFields } from './fields/field-extractor';
import { openPdf } from './pdf/document';
import { pdfEngine } from './pdf/wasm-file';
import { parseDocument } from './reading/document-parser';
import { pageClassifier } from './sheets/page-classifier';
import { extractContent } from './spec/content/extract-content';
import { listedSections } from './spec/content/listed-sections';
import { parseToc } from './spec/toc-parser';
import { splitDocument } from './splitting/document-splitter';

// the cap makes the bombs go off sooner
const engine = () => ({ ...pdfEngine(), maxMemoryBytes: 128 << 20 });

const goodBook = pdfOfPages(
  ['03 30 00', '07 72 00', '26 05 19'].flatMap((number) => [
    [`SECTION ${number}`, 'OF THE WORK', '', 'PART 1 - GENERAL', '1.1  SUMMARY', '  A.  Includes everything.'],
    ['  B.  Excludes the rest.', '', `END OF SECTION ${number}`],
  ]),
);

/** Both models on one file: the sections found, or the code of the fault that a job would end with. */
async function read(bytes: Uint8Array): Promise<string> {
  try {
    const contents = await parseToc(engine(), bytes);
    const codes = contents.divisions.flatMap(({ sections }) => sections.map(({ section_code }) => section_code));
    const { sections } = await extractContent(openPdf(engine(), bytes), listedSections(contents), codes);
    return `${sections.length} sections`;
  } catch (error) {
    if (error instanceof JobFault) return error.code;
    throw error;
  }
}

/** The reading models on one file, one after the other: that each ends, with a result or a fault of the file's. */
async function readAsDocument(bytes: Uint8Array): Promise<string> {
  try {
    const { read: words } = await parseDocument(engine(), bytes, parseParams.parse({}));
    extractFields(words, extractParams.parse({ fields: [{ name: 'invoice_number', type: 'string' }] }));
    const split = splitParams.parse({ method: 'headings' });
    const { sections } = await splitDocument(engine(), bytes, split, () => {});
    return `${sections.length} sections`;
  } catch (error) {
    if (error instanceof JobFault) return error.code;
    throw error;
  }
}

const ENDINGS = new RegExp(
  `^(?:\\d+ sections|${JOB_FAULT_CODES.filter((code) => code !== 'INTERNAL_ERROR').join('|')})$`,
);

// what ends a file; the others give a result
const FAULTS: Record<string, string> = {
  'forms that draw ten others each, ten deep': 'PDF_TOO_COMPLEX',
  'a page tree that contains itself': 'PDF_CORRUPT',
  'a page tree that doubles forty times': 'PDF_CORRUPT',
  'a million pages claimed': 'PDF_TOO_COMPLEX',
  'a million operators open': 'PDF_TOO_COMPLEX',
  'a stream deflated three times': 'PDF_TOO_COMPLEX',
  'a font that maps every code to a long text': 'PDF_TOO_COMPLEX',
  'two million characters on a page': 'PDF_TOO_COMPLEX',
  'a trailer that claims 4 billion objects': 'PDF_TOO_COMPLEX',
  'no table and no trailer': 'PDF_CORRUPT',
};

test.each(Object.entries(HOSTILE_PDFS))('%s, and a good book after it', async (name, make) => {
  expect(await read(make())).toBe(FAULTS[name] ?? '0 sections');
  expect(await read(await goodBook)).toBe('3 sections');
});

test.each(Object.entries(HOSTILE_PDFS))('%s, read as any document', async (_name, make) => {
  expect(await readAsDocument(make())).toMatch(ENDINGS);
});

test.each([
  ['NOT_A_PDF', notAPdf],
  ['PDF_ENCRYPTED', encryptedPdf],
  ['PDF_CORRUPT', truncatedPdf],
])('%s', async (code, make) => {
  expect(await read(await make())).toBe(code);
});

test('a book with a page that cannot be read keeps the others, and its results name the page', async () => {
  const pdf = bookWithBusyPages(12, [2]);
  const contents = await parseToc(engine(), pdf);
  const pages_failed = [{ page: 2, code: 'PAGE_TOO_COMPLEX' }];
  expect(contents).toMatchObject({ pages_analyzed: 11, pages_failed });
  expect(contents.warnings).toContainEqual(expect.objectContaining({ code: 'PAGES_UNREADABLE', pages: [2] }));
  const content = await extractContent(openPdf(engine(), pdf), listedSections(contents), ['260519']);
  expect(content).toMatchObject({ pages_failed, sections: [{ issues: expect.arrayContaining(['PAGES_UNREADABLE']) }] });
});

test('bookmarks that cannot be read are done without, and the result says so', async () => {
  const bomb = bombInBookmarks(140);
  const warnings = expect.arrayContaining([expect.objectContaining({ code: 'BOOKMARKS_UNREADABLE' })]);
  expect(await parseToc(engine(), bomb)).toMatchObject({ pages_analyzed: 1, warnings });
  expect(await pageClassifier.run(engine(), bomb)).toMatchObject({ pages: [{ page_number: 1 }] });
});

/** Some bytes of a file changed, and some of it cut out. */
const harm = fc.record({
  changes: fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) }), {
    maxLength: 30,
  }),
  cut: fc.option(fc.record({ from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(400) })),
});

test('a good book with bytes changed and cut out ends in a result or a code, and leaves the process as it was', async () => {
  const good = await goodBook;
  await fc.assert(
    fc.asyncProperty(harm, async ({ changes, cut }) => {
      const bytes = Buffer.from(good);
      for (const { at, byte } of changes) bytes[Math.floor(at * (bytes.length - 1))] = byte;
      const from = Math.floor((cut?.from ?? 1) * bytes.length);
      expect(await read(Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + (cut?.length ?? 0))]))).toMatch(
        ENDINGS,
      );
    }),
    { numRuns: 300 },
  );
  expect(await read(good)).toBe('3 sections');
});

test('random bytes behind a header end in a code', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 4000 }), async (bytes) => {
      expect(await read(Buffer.concat([Buffer.from('%PDF-1.7\n'), bytes]))).toBe('PDF_CORRUPT');
    }),
  );
});
