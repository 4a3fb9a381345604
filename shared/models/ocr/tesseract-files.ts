import { dirname } from 'node:path';
import { packageFile } from '../package-file';

/** Where tesseract's thread and its English data lie. A deployed function has the thread in one file. */
export const tesseractFiles = (): { workerPath: string; langPath: string } => ({
  workerPath: packageFile('tesseract.js/src/worker-script/node/index.js', 'tesseract-thread.js'),
  langPath: dirname(packageFile('@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz')),
});
