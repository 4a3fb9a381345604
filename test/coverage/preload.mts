// Preloaded into the processes of a runtime that is measured, and into command lines: they read shared/ with counters.
// In the one that synthesizes, esbuild bundles it so. What is deployed knows nothing of it.
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import { instrument } from './instrument.mts';

const require = createRequire(import.meta.url);
const shared = join(import.meta.dirname, '../../shared/');
const folder = process.env.PLANWRIGHT_COUNTERS ?? '';
const { readFileSync } = fs;

const counted = (path: string): string => instrument(readFileSync(path, 'utf8'), path);

const countedBundles: Plugin = {
  name: 'counted-bundles',
  setup({ initialOptions, onLoad }) {
    initialOptions.inject = [join(import.meta.dirname, 'keep-counters.ts')];
    initialOptions.define = { COUNTERS_FOLDER: JSON.stringify(folder) };
    onLoad({ filter: /\.ts$/ }, ({ path }) =>
      path.startsWith(shared) ? { contents: counted(path), loader: 'ts' } : undefined,
    );
  },
};

if (process.argv[1]?.endsWith('infra/app.ts')) {
  const esbuild: typeof import('esbuild') = require('esbuild');
  const build = ({ plugins = [], ...options }: BuildOptions) =>
    esbuild.build({ ...options, plugins: [...plugins, countedBundles] });
  const loaded = require.cache[require.resolve('esbuild')];
  if (loaded) loaded.exports = { ...esbuild, build };
} else {
  // tsx reads what it loads by this
  const read = (path: unknown, options: Parameters<typeof readFileSync>[1]) =>
    typeof path === 'string' && path.startsWith(shared)
      ? counted(path)
      : Reflect.apply(readFileSync, fs, [path, options]);
  Object.assign(fs, { readFileSync: read });
  process.on('exit', () => {
    if (globalThis.__coverage__)
      fs.writeFileSync(join(folder, `${randomUUID()}.json`), JSON.stringify(globalThis.__coverage__));
  });
}
