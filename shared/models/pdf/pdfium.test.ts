import { startPdfium } from './pdfium';
import { pdfEngine } from './wasm-file';

test('a module that is not PDFium is refused by name', () => {
  const empty = new WebAssembly.Module(Buffer.from('\0asm\x01\0\0\0', 'latin1'));
  expect(() => startPdfium({ ...pdfEngine(), module: empty })).toThrow('pdfium.wasm does not export');
});
