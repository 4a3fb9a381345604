import { pdfOfPages } from '../../../test/support/pdfs';
import { rawTextOf } from './raw-text';
import { pdfEngine } from './wasm-file';

const read = async (pages: string[][], most = 1000) =>
  rawTextOf(pdfEngine(), new Uint8Array(await pdfOfPages(pages)), most);

test('lines of a page, an empty line between pages, and the pages without text', async () => {
  expect(await read([['Invoice 7', 'Total 12.50'], [], ['Thank you']])).toEqual({
    text: 'Invoice 7\nTotal 12.50\n\nThank you',
    textless: [2],
    truncated: false,
  });
});

test('the page that reaches the most is the last, and that there are more is said', async () => {
  expect(await read([['one'], ['two'], ['three']], 4)).toMatchObject({ text: 'one\n\ntwo', truncated: true });
  expect(await read([['one'], ['two']], 4)).toMatchObject({ text: 'one\n\ntwo', truncated: false });
});
