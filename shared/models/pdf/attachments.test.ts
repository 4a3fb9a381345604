import { pdfOfObjects, stream } from '../../../test/support/hostile-pdfs';
import { drawPages } from '../../../test/support/invoices/draw';
import { openPdf } from './document';
import { pdfEngine } from './wasm-file';

const all = () => true;

test('embedded files come with their names and bytes, those that are wanted only', async () => {
  const files = { 'Übersicht – 1.xml': '<a>ä</a>', 'b.bin': Buffer.from([0, 1, 255]) };
  const document = openPdf(pdfEngine(), await drawPages([[]], files));
  const found = document.attachments(all);
  expect(found.map(({ name }) => name).sort()).toEqual(['b.bin', 'Übersicht – 1.xml'].sort());
  const named = document.attachments((name) => name.endsWith('.bin'));
  expect(named.map(({ bytes }) => [...bytes])).toEqual([[0, 1, 255]]);
});

test('a file without any has none', async () => {
  expect(openPdf(pdfEngine(), await drawPages([[]])).attachments(all)).toEqual([]);
});

test('one larger than the limit is passed over', async () => {
  const pdf = await drawPages([[]], { 'large.xml': 'x'.repeat(1001), 'small.xml': 'x'.repeat(1000) });
  const document = openPdf({ ...pdfEngine(), attachmentBytes: 1000 }, pdf);
  expect(document.attachments(all).map(({ name }) => name)).toEqual(['small.xml']);
});

test('one that unpacks to more memory than the engine has leaves the pages readable', async () => {
  const pdf = await drawPages([[{ x: 60, y: 60, text: 'Total' }]], { 'bomb.xml': Buffer.alloc(30 * 1024 * 1024) });
  const document = openPdf({ ...pdfEngine(), maxMemoryBytes: 32 * 1024 * 1024 }, pdf);
  expect(document.attachments(all)).toEqual([]);
  expect(document.readPage(1)).toMatchObject({ words: [{ text: 'Total' }] });
});

test('one that the file lists and does not hold is passed over', () => {
  const pdf = pdfOfObjects(
    '<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(a) 99 0 R (b) 4 0 R (c) 5 0 R (d) 6 0 R] >> >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
    '<< /Type /Filespec /F (nothing.xml) >>',
    '<< /Type /Filespec /F (empty.xml) /EF << /F 7 0 R >> >>',
    '<< /Type /Filespec /F (full.xml) /EF << /F 8 0 R >> >>',
    stream(''),
    stream('<a/>'),
  );
  const found = openPdf(pdfEngine(), pdf).attachments(all);
  expect(found.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(['<a/>']);
});
