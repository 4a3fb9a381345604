import { parseResult } from '../../../shared/contract/parse-result';
import { DOCUMENT_PARSER } from '../../../shared/domain/models';
import { runModel, uploaded } from '../../support/model-jobs';
import { notAPdf, pdfOfPages } from '../../support/pdfs';
import { scannedBook, stampedScans } from '../../support/scanned-book';
import { replaceStoredPdf } from '../../support/storage';

test('a document becomes Markdown, in chunks', async () => {
  const pages = [['SECTION 26 05 19', '', 'A. Provide copper.'], ['B. Provide conduit.']];
  const document = await uploaded(await pdfOfPages(pages));
  const { job } = await runModel(DOCUMENT_PARSER, document, { chunking: { strategy: 'page' } });
  expect(job).toMatchObject({ status: 'complete', model: 'document-parser' });
  const { markdown, chunks, page_count } = parseResult.parse(job.result);
  expect({ markdown, page_count }).toEqual({
    markdown: '# SECTION 26 05 19\n\n- A. Provide copper.\n- B. Provide conduit.',
    page_count: 2,
  });
  expect(chunks.map(({ page }) => page)).toEqual([1, 2]);
});

test('a scan is read by OCR, and is as sure as that was', async () => {
  const { job } = await runModel(DOCUMENT_PARSER, await uploaded(await scannedBook()), { page_numbers: [2] });
  const { markdown, pages } = parseResult.parse(job.result);
  expect(markdown).toContain('SECTION 26 05 19');
  expect(pages).toMatchObject([{ page: 2, source: 'ocr' }]);
  expect(pages[0]?.confidence).toBeLessThan(0.99);
});

test('a scan that OCR may not read has no text', async () => {
  const { job } = await runModel(DOCUMENT_PARSER, await uploaded(await scannedBook()), { ocr: false });
  expect(job).toMatchObject({ status: 'failed', error_code: 'OCR_FAILED' });
});

test('scans that were not read are not charged for, whatever was stamped on them', async () => {
  const document = await uploaded(await stampedScans([['RECEIVED 12 MAY'], []]));
  const { job, uncharged } = await runModel(DOCUMENT_PARSER, document, { ocr: false });
  expect(job).toMatchObject({ status: 'complete', result: { pages_failed: [], ocr: { pages_not_read: [1, 2] } } });
  expect(uncharged).toBe(2);
});

test('what is no PDF fails as such', async () => {
  const document = await uploaded(await pdfOfPages([['text']]));
  await replaceStoredPdf('enterprise', document.document_id, notAPdf());
  const { job } = await runModel(DOCUMENT_PARSER, document, {});
  expect(job).toMatchObject({ status: 'failed', error_code: 'NOT_A_PDF' });
});
