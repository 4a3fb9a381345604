import { readFileSync } from 'node:fs';
import { packageFile } from '../package-file';
import { PDF_LIMITS } from './limits';
import type { PdfEngine } from './pdfium';

const MEGABYTE = 1024 * 1024;

let engine: PdfEngine | undefined;

/** The process's PDFium, compiled on the first call (about 20 ms) and kept for all documents after it. */
export function pdfEngine(): PdfEngine {
  engine ??= {
    ...PDF_LIMITS,
    maxMemoryBytes: memoryCap(),
    module: new WebAssembly.Module(readFileSync(packageFile('@hyzyla/pdfium/pdfium.wasm'))),
  };
  return engine;
}

/** A function keeps half of its memory for the file's bytes and for itself, and so refuses a bomb before it dies of it. */
function memoryCap(): number {
  const functionMb = Number(process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE ?? Number.POSITIVE_INFINITY);
  return Math.min(PDF_LIMITS.maxMemoryBytes, Math.floor(functionMb / 2) * MEGABYTE);
}
