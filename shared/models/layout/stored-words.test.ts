import { drawPages } from '../../../test/support/invoices/draw';
import { extractParams } from '../../contract/extract-params';
import { readWords } from '../../contract/read-words';
import { extractFields } from '../fields/field-extractor';
import { openPdf } from '../pdf/document';
import { pdfEngine } from '../pdf/wasm-file';
import { type ReadDocument, readDocument } from './read-pages';
import { fromStore, toStore } from './stored-words';

test('fields are the same whether the words are read or come from the store', async () => {
  const text = (y: number, text: string, bold = false) => ({ x: 72, y, text, bold });
  const pdf = await drawPages([
    [text(72, 'Report', true), text(100, 'Inspector: Maria Holm')],
    [text(72, 'Passed: yes')],
  ]);
  const read = await readDocument(openPdf(pdfEngine(), pdf));
  const stored = fromStore(readWords.parse(JSON.parse(JSON.stringify(toStore(read)))));
  const fields = [
    { name: 'inspector', type: 'string' },
    { name: 'passed', type: 'boolean' },
  ];
  const params = extractParams.parse({ fields });
  const found = extractFields(read, params);
  expect(found.data).toEqual({ inspector: 'Maria Holm', passed: true });
  expect(extractFields(stored, params)).toEqual(found);
  expect(stored.pages[0]?.content.words[0]).toMatchObject({ text: 'Report', bold: true });
});

test('what OCR read, and how surely, is the same from the store', () => {
  const word = { text: 'Report', left: 72, bottom: 700, right: 110, top: 710, confidence: 0.87 };
  const box = { left: 0, bottom: 0, right: 612, top: 792 };
  const ocr = { enabled: true, pages: [1], mean_confidence: 0.87, pages_not_read: [] };
  const read: ReadDocument = {
    pages: [{ page: 1, source: 'ocr', content: { words: [word], box, rotation: 0 } }],
    report: { page_count: 1, pages_without_text: [], pages_failed: [], ocr },
  };
  expect(fromStore(readWords.parse(JSON.parse(JSON.stringify(toStore(read)))))).toEqual(read);
});
