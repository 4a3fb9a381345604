import { drawPages } from '../../../test/support/invoices/draw';
import { extractParams } from '../../contract/extract-params';
import { readWords } from '../../contract/read-words';
import { extractFields } from '../fields/field-extractor';
import { openPdf } from '../pdf/document';
import { pdfEngine } from '../pdf/wasm-file';
import { readDocument } from './read-pages';
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
