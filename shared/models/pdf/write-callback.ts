import type { Pdfium } from './pdfium';

/** Takes `size` bytes at `address`; 1 to go on, 0 to give up. */
type TakeBlock = (writer: number, address: number, size: number) => number;

// (module (import "js" "f" (func (param i32 i32 i32) (result i32))) (export "f" (func 0))): a table takes only functions
// of WebAssembly, and a JavaScript one becomes such by being imported and exported again
const PASS_ON = new Uint8Array([
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...[0x01, 0x08, 0x01, 0x60, 0x03, 0x7f, 0x7f, 0x7f, 0x01, 0x7f],
  ...[0x02, 0x08, 0x01, 0x02, 0x6a, 0x73, 0x01, 0x66, 0x00, 0x00],
  ...[0x07, 0x05, 0x01, 0x01, 0x66, 0x00, 0x00],
]);

const NULL = 0; // the one free place of a table that cannot grow: C calls no function there

/** Lets PDFium call `take` while `use` runs, by the index that stands for its address in C. */
export function withWriteCallback<T>({ exports }: Pdfium, take: TakeBlock, use: (index: number) => T): T {
  const table = exports.__indirect_function_table;
  table.set(NULL, new WebAssembly.Instance(new WebAssembly.Module(PASS_ON), { js: { f: take } }).exports.f);
  const value = use(NULL);
  table.set(NULL, null);
  return value;
}
