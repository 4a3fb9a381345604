// Preloaded into every process of a runtime that is measured. In the one that synthesizes, esbuild is made to bundle
// shared/ with counters; what is deployed knows nothing of it.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import { instrument } from './instrument.mts';

const require = createRequire(import.meta.url);
const shared = join(import.meta.dirname, '../../shared/');

const counted: Plugin = {
  name: 'counted',
  setup({ initialOptions, onLoad }) {
    initialOptions.inject = [join(import.meta.dirname, 'keep-counters.ts')];
    initialOptions.define = { COUNTERS_FOLDER: JSON.stringify(process.env.PLANWRIGHT_COUNTERS) };
    onLoad({ filter: /\.ts$/ }, async ({ path }) =>
      path.startsWith(shared) ? { contents: instrument(await readFile(path, 'utf8'), path), loader: 'ts' } : undefined,
    );
  },
};

if (process.argv[1]?.endsWith('infra/app.ts')) {
  const esbuild: typeof import('esbuild') = require('esbuild');
  const build = ({ plugins = [], ...options }: BuildOptions) =>
    esbuild.build({ ...options, plugins: [...plugins, counted] });
  const loaded = require.cache[require.resolve('esbuild')];
  if (loaded) loaded.exports = { ...esbuild, build };
}
