const START = 'startxref';
const TAIL_BYTES = 2048; // viewers look for the last `startxref` near the end of the file

/**
 * How many objects the file says it has: /Size of its newest trailer or cross-reference stream (PDF Reference 1.7, 3.4).
 * Undefined where `startxref` leads nowhere; PDFium then searches the file, as long as it may.
 */
export function declaredObjects(bytes: Uint8Array): number | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const tail = file.toString('latin1', Math.max(0, file.length - TAIL_BYTES));
  const offset = /^startxref\s+(\d{1,15})/.exec(tail.slice(Math.max(0, tail.lastIndexOf(START))))?.[1];
  const at = offset === undefined ? -1 : file.indexOf('/Size', Number(offset));
  const size = at < 0 ? undefined : /^\/Size\s+(\d{1,15})/.exec(file.toString('latin1', at, at + 32))?.[1];
  return size === undefined ? undefined : Number(size);
}
