import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import nodeModule, { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Starts the command line of the models from a bundle, made anew when a source file of it has changed: reading the
 * sources through tsx, or having Node strip the types of this file, would take longer than reading a short book.
 */
const ROOT = join(import.meta.dirname, '../..');
const BUNDLE = join(ROOT, '.local/model');
const INPUTS = join(BUNDLE, 'inputs.json');

/** Whether no source file of the bundle has changed since it was made. */
function isFresh() {
  if (!existsSync(INPUTS)) return false;
  const made = statSync(INPUTS).mtimeMs;
  /** @type {string[]} */
  const inputs = JSON.parse(readFileSync(INPUTS, 'utf8'));
  return inputs.every((input) => (statSync(join(ROOT, input), { throwIfNoEntry: false })?.mtimeMs ?? made) < made);
}

async function makeBundle() {
  const { build } = await import('esbuild');
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { main: 'local/model/main.ts', 'page-worker': 'shared/models/spec/book/page-worker.ts' },
    outdir: BUNDLE,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    metafile: true,
    logLevel: 'warning',
  });
  writeFileSync(INPUTS, JSON.stringify(Object.keys(metafile.inputs)));
}

if (!isFresh()) await makeBundle();
nodeModule.enableCompileCache?.(join(BUNDLE, 'compiled')); // about 10 ms of a run; Node 20 has none
createRequire(import.meta.url)(join(BUNDLE, 'main.js'));
