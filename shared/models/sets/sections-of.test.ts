import { pdfOfPages } from '../../../test/support/pdfs';
import { stampedScans } from '../../../test/support/scanned-book';
import { type Ocr, onlyPages } from '../ocr/ocr';
import { openPdf } from '../pdf/document';
import { pdfEngine } from '../pdf/wasm-file';
import { parseToc } from '../spec/toc-parser';
import { mergeSet } from './merge-set';
import { sectionsOfBook } from './sections-of';

const file = {
  ...{ document_id: 'specs', file_name: 'specs.pdf', content_type: 'application/pdf', size_bytes: 1000 },
  ...{ classification: null, page_count: 3, drawing_pages: [], error_code: null },
};

/** OCR that reaches the pages it is given, and tells which it was asked for. */
const ocrReaching = (...reached: number[]) => {
  const asked: number[] = [];
  const readPage: Ocr['readPage'] = async (page) => {
    asked.push(page);
    if (!reached.includes(page)) return undefined;
    const read = openPdf(pdfEngine(), await pdfOfPages([['SECTION 26 05 19', 'CABLES', 'PART 1 - GENERAL']])).readPage(
      1,
    );
    return 'fails' in read ? undefined : read;
  };
  return { asked, ocr: { atOnce: 1, readPage } };
};

const scans = (...pages: number[]) => pages.map((page) => ({ page, code: 'SCAN_NOT_READ' }));

const merged = async (pages: number[], ocr?: Ocr) => {
  const book = await parseToc(pdfEngine(), await stampedScans([[], [], []]), undefined, ocr);
  const part = { document_id: 'specs', sheets: [], ...sectionsOfBook(book, pages) };
  return mergeSet([{ ...file, page_count: pages.length }], [part], []);
};

test('a scan that OCR did not reach is a failed page, and not counted as read', async () => {
  const { files, done } = await merged([1, 2, 3], ocrReaching(2).ocr);
  expect(files).toMatchObject([{ status: 'partly_read', sections: [{ page_start: 2 }], pages_failed: scans(1, 3) }]);
  expect(done).toEqual({ drawing: 0, text: 1, failed: 2, filesFailed: 0 });
});

test('a file of scans that nobody read has failed', async () => {
  const { files, done } = await merged([1, 2, 3]);
  expect(files).toMatchObject([{ status: 'failed', error: { code: 'SCAN_NOT_READ' }, pages_failed: scans(1, 2, 3) }]);
  expect(done).toEqual({ drawing: 0, text: 0, failed: 3, filesFailed: 1 });
});

test('pages that another part reads are neither read by OCR here nor failed', async () => {
  const { asked, ocr } = ocrReaching(2);
  const { files, done } = await merged([2], onlyPages(ocr, [2]));
  expect(asked).toEqual([2]);
  expect(files).toMatchObject([{ status: 'read', pages_failed: [] }]);
  expect(done).toEqual({ drawing: 0, text: 1, failed: 0, filesFailed: 0 });
});

test('failed pages come in the order of the file', () => {
  const ocr = { enabled: true, pages: [], mean_confidence: null, pages_not_read: [1, 3] };
  const read = sectionsOfBook({ divisions: [], pages_failed: [{ page: 2, code: 'PAGE_DAMAGED' }], ocr }, [1, 2, 3]);
  expect(read.pages_failed.map(({ page, code }) => `${page} ${code}`)).toEqual([
    ...['1 SCAN_NOT_READ', '2 PAGE_DAMAGED', '3 SCAN_NOT_READ'],
  ]);
});
