import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import nodeModule, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/**
 * Whether no source file of the bundle has changed since it was made.
 * @param {string} inputsFile
 */
function isFresh(inputsFile) {
  if (!existsSync(inputsFile)) return false;
  const made = statSync(inputsFile).mtimeMs;
  /** @type {string[]} */
  const inputs = JSON.parse(readFileSync(inputsFile, 'utf8'));
  return inputs.every((input) => (statSync(join(ROOT, input), { throwIfNoEntry: false })?.mtimeMs ?? made) < made);
}

/**
 * Written aside and renamed: the same command may be starting in another process.
 * @param {string} file
 * @param {string | Uint8Array} content
 */
function put(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, content);
  renameSync(`${file}.${process.pid}`, file);
}

/**
 * Runs a command line of this repository from a bundle, made anew when a source file of it has changed: reading the
 * sources through tsx, or having Node strip the types, would take longer than most commands. The entry point named
 * `main` is what runs; paths are from the root of the repository.
 * @param {string} folder
 * @param {Record<string, string>} entryPoints
 */
export async function runBundle(folder, entryPoints) {
  const bundle = join(ROOT, folder);
  const inputsFile = join(bundle, 'inputs.json');
  if (!isFresh(inputsFile)) {
    const { build } = await import('esbuild').catch(() => {
      console.error('Its packages are not installed yet: run npm ci in the repository, once.');
      process.exit(1);
    });
    const { metafile, outputFiles } = await build({
      absWorkingDir: ROOT,
      entryPoints,
      outdir: bundle,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      metafile: true,
      write: false,
      logLevel: 'warning',
    });
    for (const { path, contents } of outputFiles) put(path, contents);
    put(inputsFile, JSON.stringify(Object.keys(metafile.inputs)));
  }
  nodeModule.enableCompileCache?.(join(bundle, 'compiled')); // about 10 ms of a run; Node 20 has none
  createRequire(import.meta.url)(join(bundle, 'main.js'));
}
