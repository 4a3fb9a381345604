import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where tesseract's thread and its English data lie: beside the handler of a deployed function, else where npm put them. */
export function tesseractFiles(): { workerPath: string; langPath: string } {
  const folder = process.env.LAMBDA_TASK_ROOT ?? __dirname;
  const bundled = join(folder, 'tesseract-thread.js');
  if (existsSync(bundled)) return { workerPath: bundled, langPath: folder };
  const { resolve } = createRequire(__filename);
  return {
    workerPath: resolve('tesseract.js/src/worker-script/node/index.js'),
    langPath: dirname(resolve('@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz')),
  };
}
