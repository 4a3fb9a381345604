import { ownerPasswordPdf, pdfOfPages } from '../../../test/support/pdfs';
import { openPdf } from './document';
import { pdfEngine } from './wasm-file';

const open = (bytes: Uint8Array) => openPdf(pdfEngine(), bytes);

const textsOf = (bytes: Uint8Array): string[] => {
  const document = open(bytes);
  const pages = Array.from({ length: document.pageCount }, (_, index) => index + 1);
  return document.readPages(pages, (_page, { words }) => words.map(({ text }) => text).join(' ')).map(String);
};

test('pages become a file of their own, in the order asked for, and the document can be cut again', async () => {
  const document = open(await pdfOfPages([['first'], ['second'], ['third']]));
  expect(textsOf(document.cutPages([3, 1]) ?? new Uint8Array())).toEqual(['third', 'first']);
  expect(textsOf(document.cutPages([2]) ?? new Uint8Array())).toEqual(['second']);
});

test('nothing of the other pages is in the file', async () => {
  const long = Array.from({ length: 60 }, (_, line) => `A line of the other page, number ${line * 7919}`);
  const whole = await pdfOfPages([['first'], long]);
  const cut = open(whole).cutPages([1]);
  expect(cut?.length).toBeLessThan(whole.length);
});

test('a file that restricts changes is cut, and its part opens', async () => {
  expect(textsOf(open(await ownerPasswordPdf()).cutPages([1]) ?? new Uint8Array())).toEqual(['One page']);
});

test('a page that the file has not cannot be cut out', async () => {
  expect(open(await pdfOfPages([['first']])).cutPages([2])).toBeNull();
});
