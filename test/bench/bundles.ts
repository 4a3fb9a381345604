import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { percentile } from './statistics';

const metafile = z.object({ outputs: z.record(z.string(), z.object({ bytes: z.number() })) });
const RUNS = 7;

// the environment that the template gives, so that modules load as deployed
const environment = { PATH: process.env.PATH ?? '', AWS_REGION: 'us-east-1' };
const timeLoad =
  'const t = performance.now(); require(process.argv[1]); process.stdout.write(String(performance.now() - t))';

const loadMs = (file: string): number =>
  Number(execFileSync(process.execPath, ['-e', timeLoad, file], { env: environment, encoding: 'utf8' }));

/** Each function's minified bundle in bytes and the median time of its cold module load in milliseconds. */
export const bundles = (cdkOut: string) => {
  const { outputs } = metafile.parse(JSON.parse(readFileSync(join(cdkOut, 'bundles/meta.json'), 'utf8')));
  return Object.entries(outputs)
    .filter(([file]) => basename(file) === 'index.js')
    .map(([file, { bytes }]) => {
      const name = basename(dirname(file));
      const index = join(cdkOut, 'bundles', name, 'index.js');
      const loads = Array.from({ length: RUNS }, () => loadMs(index));
      return { name, bytes, loadMs: percentile(loads, 0.5) };
    });
};
