import { splitResult } from '../../../shared/contract/split-result';
import { DOCUMENT_SPLITTER } from '../../../shared/domain/models';
import { sectionKey } from '../../../shared/domain/result-files';
import { openPdf } from '../../../shared/models/pdf/document';
import { pdfEngine } from '../../../shared/models/pdf/wasm-file';
import { runModel, uploaded } from '../../support/model-jobs';
import { pdfOfPages } from '../../support/pdfs';
import { storedObject } from '../../support/storage';

test('each section is a PDF beside the result', async () => {
  const document = await uploaded(await pdfOfPages([['one'], ['two'], ['three']]));
  const { job, resultKey = '' } = await runModel(DOCUMENT_SPLITTER, document, {
    method: 'pages',
    pages_per_section: 2,
  });
  const { sections } = splitResult.parse(job.result);
  expect(sections).toMatchObject([
    { id: 'section-1', page_start: 1, page_end: 2 },
    { id: 'section-2', page_start: 3, page_end: 3 },
  ]);
  const files = await Promise.all(sections.map(({ id }) => storedObject(sectionKey(resultKey, id))));
  expect(files.map((file) => file.length)).toEqual(sections.map(({ size_bytes }) => size_bytes));
  const words = files.map((file) => openPdf(pdfEngine(), file).readPages([1], (_page, { words }) => words[0]?.text));
  expect(words).toEqual([['one'], ['three']]);
});

test('a book is cut at its sections', async () => {
  const opening = (number: string) => [`SECTION ${number}`, 'TITLE', 'PART 1 - GENERAL', '1.1 SUMMARY'];
  const document = await uploaded(await pdfOfPages([opening('09 29 00'), ['A. More.'], opening('26 05 19')]));
  const { job } = await runModel(DOCUMENT_SPLITTER, document, { method: 'headings' });
  const { sections } = splitResult.parse(job.result);
  expect(sections.map(({ name, page_start, page_end }) => [name, page_start, page_end])).toEqual([
    ['09 29 00 TITLE', 1, 2],
    ['26 05 19 TITLE', 3, 3],
  ]);
});
