import { onePageOf, stream } from '../../../test/support/hostile-pdfs';
import { openPdf } from './document';
import { pdfEngine } from './wasm-file';

/** What a page says that shows ABC in a font which maps B to `code`. */
const textOf = (code: string) => {
  const pdf = onePageOf('BT /F 12 Tf 72 720 Td (ABC) Tj ET', {
    font: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>',
    more: [
      stream(`1 begincodespacerange <00> <ff> endcodespacerange
        3 beginbfchar <41> <0041> <42> <${code}> <43> <0043> endbfchar`),
    ],
  });
  const page = openPdf(pdfEngine(), pdf).readPage(1);
  return 'fails' in page ? page.fails : page.words.map(({ text }) => text);
};

test.each([
  ['a letter', '00DF', ['AßC']],
  ['a character beyond 16 bits', 'D835DC01', ['A𝐁C']],
  ['half of such a character', 'D835', ['A\ufffdC']],
  ['a space of another width', '2003', ['A', 'C']],
  ['a space that does not break', '00A0', ['A', 'C']],
])('%s', (_, code, words) => {
  expect(textOf(code)).toEqual(words);
});
