import { createInstrumenter } from 'istanbul-lib-instrument';

/** TypeScript that counts what of it is run. No build step has touched it, so every process counts the same places. */
export const instrument = (source: string, path: string): string =>
  createInstrumenter({ esModules: true, compact: false, parserPlugins: ['typescript'] }).instrumentSync(source, path);
