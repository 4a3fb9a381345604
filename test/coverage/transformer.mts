import type { Transformer } from '@jest/transform';
import type { Options } from '@swc/core';
import swc from '@swc/jest';
import { instrument } from './instrument.mts';

/** Jest's transformer when coverage is asked for: our instrumenter, then swc, always in one go. */
const createTransformer = (swcOptions: Options): Transformer => {
  const { process, processAsync: _, ...plain } = swc.createTransformer(swcOptions);
  if (!process) throw new Error('@swc/jest transforms no more in one go');
  return {
    ...plain,
    canInstrument: true,
    process: (source, path, options) => process(options.instrument ? instrument(source, path) : source, path, options),
  };
};

export default { createTransformer };
