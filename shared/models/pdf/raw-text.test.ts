import { pdfOfPages } from '../../../test/support/pdfs';
import type { PdfLimits } from './limits';
import { rawTextOf } from './raw-text';
import { pdfEngine } from './wasm-file';

const read = async (pages: string[][], most = 1000, limits: Partial<PdfLimits> = {}) =>
  rawTextOf({ ...pdfEngine(), ...limits }, new Uint8Array(await pdfOfPages(pages)), most);

test('lines of a page, an empty line between pages, and the pages without text', async () => {
  expect(await read([['Invoice 7', 'Total 12.50'], [], ['Thank you']])).toEqual({
    text: 'Invoice 7\nTotal 12.50\n\nThank you',
    textless: [2],
    truncated: false,
  });
});

test('a page that cannot be read is one without text', async () => {
  const read3 = await read([['one'], ['longer than that'], ['two']], 1000, { charactersOnPage: 8 });
  expect(read3).toEqual({ text: 'one\n\ntwo', textless: [2], truncated: false });
});

test('the page that reaches the most is the last, and that there are more is said', async () => {
  expect(await read([['one'], ['two'], ['three']], 4)).toMatchObject({ text: 'one\n\ntwo', truncated: true });
  expect(await read([['one'], ['two']], 4)).toMatchObject({ text: 'one\n\ntwo', truncated: false });
});
