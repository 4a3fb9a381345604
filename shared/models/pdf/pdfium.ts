import type { PdfLimits } from './limits';
import { isPdfium, type PdfiumExports } from './pdfium-exports';

/** PDFium compiled to WebAssembly, and what a document may make it take. */
export type PdfEngine = PdfLimits & { module: WebAssembly.Module };

/** A running PDFium. `bytes` and `view` look at its memory as it is now: memory that grows gets a new buffer. */
export type Pdfium = {
  exports: PdfiumExports;
  bytes(): Uint8Array;
  view(): DataView;
  /** True once PDFium asked for more memory than the engine allows. */
  memoryRefused(): boolean;
};

/** PDFium called abort(): the instance is of no more use. */
export class PdfiumAborted extends Error {}

/** What `use` gives. Throws PdfiumAborted when it went without memory that it asked for: what it gives is not to be trusted. */
export function withinMemory<T>(pdfium: Pdfium, use: () => T): T {
  const value = use();
  if (pdfium.memoryRefused()) throw new PdfiumAborted('more memory than the engine allows');
  return value;
}

const WASM_PAGE_BYTES = 65_536;
const LONG_JUMP = Symbol('longjmp');
const NOT_SUPPORTED = 52; // ENOSYS of WASI; the syscalls of env answer it negated

/**
 * Starts PDFium without the JavaScript that Emscripten ships beside it, which costs 2 to 10 times per call.
 * It reads memory only: every call to a file system is answered "not supported".
 */
export function startPdfium({ module, maxMemoryBytes }: PdfEngine): Pdfium {
  let memoryRefused = false;

  const grow = (requested: number): number => {
    const wanted = requested >>> 0;
    const current = pdfium.memory.buffer.byteLength;
    if (wanted > maxMemoryBytes) {
      memoryRefused = true;
      return 0;
    }
    // a fifth more than asked for, so that a growing document does not grow the memory page by page
    const target = Math.min(maxMemoryBytes, Math.max(wanted, Math.ceil(current * 1.2)));
    pdfium.memory.grow(Math.ceil((target - current) / WASM_PAGE_BYTES));
    look(); // growing leaves the old buffer empty
    return 1;
  };

  // setjmp/longjmp of the bundled C libraries: Emscripten routes such calls through JavaScript
  const invoke = (index: number, ...args: number[]): number | undefined => {
    const stack = pdfium.emscripten_stack_get_current();
    try {
      return pdfium.__indirect_function_table.get(index)(...args);
    } catch (thrown) {
      pdfium._emscripten_stack_restore(stack);
      if (thrown !== LONG_JUMP) throw thrown;
      pdfium.setThrew(1, 0);
      return 0;
    }
  };

  const env: Record<string, WebAssembly.ImportValue> = {
    _abort_js() {
      throw new PdfiumAborted('PDFium aborted');
    },
    _emscripten_throw_longjmp() {
      throw LONG_JUMP;
    },
    emscripten_resize_heap: grow,
    emscripten_date_now: () => 0, // text does not depend on the day it is read
  };

  const pdfium = instantiate(module, (source, name) => {
    if (name.startsWith('invoke_')) return invoke;
    return env[name] ?? (() => (source === 'env' ? -NOT_SUPPORTED : NOT_SUPPORTED));
  });
  let bytes: Uint8Array;
  let view: DataView;
  const look = () => {
    bytes = new Uint8Array(pdfium.memory.buffer);
    view = new DataView(pdfium.memory.buffer);
  };
  look();
  pdfium.__wasm_call_ctors();
  pdfium.PDFium_Init();
  return { exports: pdfium, bytes: () => bytes, view: () => view, memoryRefused: () => memoryRefused };
}

function instantiate(
  module: WebAssembly.Module,
  importFor: (source: string, name: string) => WebAssembly.ImportValue,
): PdfiumExports {
  const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {};
  for (const { module: source, name } of WebAssembly.Module.imports(module)) {
    imports[source] = { ...imports[source], [name]: importFor(source, name) };
  }
  const { exports } = new WebAssembly.Instance(module, imports);
  if (!isPdfium(exports)) throw new Error('pdfium.wasm does not export the functions this reader needs');
  return exports;
}
