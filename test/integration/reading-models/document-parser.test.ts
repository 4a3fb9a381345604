import { parseResult } from '../../../shared/contract/parse-result';
import { DOCUMENT_PARSER } from '../../../shared/domain/models';
import { bookWithUndrawableScan } from '../../support/hostile-pdfs';
import { runModel, uploaded } from '../../support/model-jobs';
import { notAPdf, pdfOfPages } from '../../support/pdfs';
import { scannedBook } from '../../support/scanned-book';
import { replaceStoredPdf, rowOf } from '../../support/storage';

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

test('a scan that OCR gives up is not charged for, and is no work left undone', async () => {
  const document = await uploaded(new Uint8Array(bookWithUndrawableScan()));
  const { job, uncharged } = await runModel(DOCUMENT_PARSER, document, {});
  expect(job).toMatchObject({
    status: 'complete',
    result: { page_count: 2, pages_failed: [], ocr: { enabled: true, pages_not_read: [2] } },
  });
  expect(uncharged).toBe(1);
  expect(await rowOf('enterprise', job.id)).toMatchObject({ left_undone: 0 });
});

test('what is no PDF fails as such', async () => {
  const document = await uploaded(await pdfOfPages([['text']]));
  await replaceStoredPdf('enterprise', document.document_id, notAPdf());
  const { job } = await runModel(DOCUMENT_PARSER, document, {});
  expect(job).toMatchObject({ status: 'failed', error_code: 'NOT_A_PDF' });
});
