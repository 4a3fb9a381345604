import { bookWithBusyPages } from '../../../test/support/hostile-pdfs';
import {
  bombPdf,
  encryptedPdf,
  notAPdf,
  onePagePdf,
  ownerPasswordPdf,
  truncatedPdf,
  zeroPagePdf,
} from '../../../test/support/pdfs';
import { inspectPdf } from './inspect';
import { pdfEngine } from './wasm-file';

const inspect = async (bytes: Buffer | Promise<Buffer>) => inspectPdf(pdfEngine(), await bytes);

test('counts the pages of a PDF', async () => {
  expect(await inspect(onePagePdf())).toMatchObject({ page_count: 1 });
});

test('opens a PDF that only restricts printing', async () => {
  expect(await inspect(ownerPasswordPdf())).toMatchObject({ page_count: 1 });
});

test('finds the PDF header behind leading bytes, as viewers do', async () => {
  expect(await inspect(Buffer.concat([Buffer.alloc(500, ' '), await onePagePdf()]))).toMatchObject({ page_count: 1 });
});

test.each([
  ['NOT_A_PDF', 'another kind of file', notAPdf],
  ['NOT_A_PDF', 'an empty file', () => Buffer.alloc(0)],
  ['PDF_ENCRYPTED', 'a file that wants a password', encryptedPdf],
  ['PDF_CORRUPT', 'a file that broke off', truncatedPdf],
  ['PDF_CORRUPT', 'a file without pages', zeroPagePdf],
])('refuses with %s %s', async (code, _kind, make) => {
  await expect(inspect(make())).rejects.toMatchObject({ name: code, code });
});

test('stops a decompression bomb at the memory cap, and reads the next file all the same', async () => {
  const engine = { ...pdfEngine(), maxMemoryBytes: 64 * 1024 * 1024 };
  expect(() => inspectPdf(engine, bombPdf(60))).toThrow(expect.objectContaining({ code: 'PDF_TOO_COMPLEX' }));
  expect(inspectPdf(engine, await onePagePdf())).toMatchObject({ page_count: 1 });
});

test('a cover past the limits of a page hides no book, but two such pages do', () => {
  const engine = { ...pdfEngine(), maxMemoryBytes: 64 * 1024 * 1024 };
  expect(inspectPdf(engine, bookWithBusyPages(3, [1]))).toMatchObject({ page_count: 3 });
  expect(() => inspectPdf(engine, bookWithBusyPages(3, [1, 2]))).toThrow(
    expect.objectContaining({ code: 'PDF_TOO_COMPLEX' }),
  );
});

test('refuses a file larger than the memory cap', async () => {
  const engine = { ...pdfEngine(), maxMemoryBytes: 32 * 1024 * 1024 };
  const large = Buffer.concat([await onePagePdf(), Buffer.alloc(40 * 1024 * 1024)]);
  expect(() => inspectPdf(engine, large)).toThrow(expect.objectContaining({ code: 'PDF_TOO_COMPLEX' }));
});
