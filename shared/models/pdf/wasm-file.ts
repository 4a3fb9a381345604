import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PDF_LIMITS } from './limits';
import type { PdfEngine } from './pdfium';

const MEGABYTE = 1024 * 1024;

let engine: PdfEngine | undefined;

/** The process's PDFium, compiled on the first call (about 20 ms) and kept for all documents after it. */
export function pdfEngine(): PdfEngine {
  engine ??= { ...PDF_LIMITS, maxMemoryBytes: memoryCap(), module: new WebAssembly.Module(readFileSync(wasmFile())) };
  return engine;
}

/** A function keeps half of its memory for the file's bytes and for itself, and so refuses a bomb before it dies of it. */
function memoryCap(): number {
  const functionMb = Number(process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE ?? Number.POSITIVE_INFINITY);
  return Math.min(PDF_LIMITS.maxMemoryBytes, Math.floor(functionMb / 2) * MEGABYTE);
}

/** A deployed function carries the file beside its handler; everywhere else it is where npm put it. */
function wasmFile(): string {
  const bundled = join(process.env.LAMBDA_TASK_ROOT ?? __dirname, 'pdfium.wasm');
  return existsSync(bundled) ? bundled : createRequire(__filename).resolve('@hyzyla/pdfium/pdfium.wasm');
}
