import type { Pdfium } from './pdfium';

const UTF16_BYTES = 2;

/** A text that PDFium gives as UTF-16 with a zero at its end: `read` fills a buffer, or says with none how many bytes it takes. */
export function utf16Text({ exports, bytes }: Pdfium, read: (address: number, size: number) => number): string {
  const size = read(0, 0);
  if (size <= UTF16_BYTES) return '';
  const address = exports.malloc(size);
  read(address, size);
  const text = Buffer.from(bytes().buffer, address, size - UTF16_BYTES).toString('utf16le');
  exports.free(address);
  return text;
}
