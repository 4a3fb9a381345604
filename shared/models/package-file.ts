import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

/** A file of an npm package. A deployed function carries it beside its handler; everywhere else it is where npm put it. */
export function packageFile(path: string, carriedAs = basename(path)): string {
  const carried = join(process.env.LAMBDA_TASK_ROOT ?? __dirname, carriedAs);
  return existsSync(carried) ? carried : createRequire(__filename).resolve(path);
}
