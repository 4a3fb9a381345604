/** The part of the WebAssembly API that the PDF reader uses: it is in TypeScript's DOM library only, which a Lambda has not. */
declare namespace WebAssembly {
  type ImportValue = (...args: number[]) => number | undefined;

  class Module {
    constructor(bytes: Uint8Array);
    static imports(module: Module): { module: string; name: string; kind: string }[];
  }

  class Memory {
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
    constructor(descriptor: { initial: number });
  }

  class Table {
    get(index: number): (...args: number[]) => number | undefined;
    set(index: number, value: unknown): void;
    constructor(descriptor: { element: 'anyfunc'; initial: number });
  }

  class Instance {
    readonly exports: Record<string, unknown>;
    constructor(module: Module, imports: Record<string, Record<string, ImportValue>>);
  }

  class RuntimeError extends Error {}
}
