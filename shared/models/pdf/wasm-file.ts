import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { PdfEngine } from './pdfium';

/** What one document may take. The worst real drawing measured took 166 MB; a decompression bomb takes all it gets. */
const MAX_MEMORY_BYTES = 768 * 1024 * 1024;

let engine: PdfEngine | undefined;

/** The process's PDFium, compiled on the first call (about 20 ms) and kept for all documents after it. */
export function pdfEngine(): PdfEngine {
  engine ??= { module: new WebAssembly.Module(readFileSync(wasmFile())), maxMemoryBytes: MAX_MEMORY_BYTES };
  return engine;
}

/** A deployed function carries the file beside its handler; everywhere else it is where npm put it. */
function wasmFile(): string {
  const bundled = join(process.env.LAMBDA_TASK_ROOT ?? __dirname, 'pdfium.wasm');
  return existsSync(bundled) ? bundled : createRequire(__filename).resolve('@hyzyla/pdfium/pdfium.wasm');
}
