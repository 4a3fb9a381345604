import { globSync } from 'node:fs';
import { build } from 'esbuild';

const ROOT = process.cwd();

/** Where tests ask the API; a file that does not reach it has nothing to say of a deployment. */
const API = 'test/support/api.ts';

/** What looks behind the API, or wants this machine to be reached: the runtime's state and keys, the store, servers of the test. */
const BEHIND_THE_API = [
  'test/support/local-runtime.ts',
  'test/support/runtime.ts',
  'test/support/https-server.ts',
  'shared/store/table.ts',
];

/** Every integration and end-to-end test that speaks to the API by HTTP alone, by what it imports, and so runs against any URL. */
export const deployableTests = async (): Promise<string[]> => {
  const tests = globSync('test/{integration,e2e}/**/*.test.ts', { cwd: ROOT }).sort();
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: tests,
    bundle: true,
    packages: 'external',
    platform: 'node',
    outdir: 'unused',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const reached = (file: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const { path } of metafile.inputs[file]?.imports ?? []) reached(path, seen);
    return seen;
  };
  return tests.filter((test) => {
    const files = reached(test);
    return files.has(API) && !BEHIND_THE_API.some((file) => files.has(file));
  });
};
