import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFile } from './package-file';

const FILE = '@hyzyla/pdfium/pdfium.wasm';
const handlers = mkdtempSync(join(tmpdir(), 'package-file-'));
const { LAMBDA_TASK_ROOT } = process.env;

afterEach(() => {
  if (LAMBDA_TASK_ROOT === undefined) delete process.env.LAMBDA_TASK_ROOT;
  else process.env.LAMBDA_TASK_ROOT = LAMBDA_TASK_ROOT;
});
afterAll(() => rmSync(handlers, { recursive: true }));

test('a file of a package is where npm put it', () => {
  const installed = require.resolve(FILE);
  expect(packageFile(FILE)).toBe(installed);
  process.env.LAMBDA_TASK_ROOT = handlers;
  expect(packageFile(FILE)).toBe(installed);
});

test('a deployed function carries it beside its handler, under its own name or another', () => {
  process.env.LAMBDA_TASK_ROOT = handlers;
  for (const name of ['pdfium.wasm', 'reader.wasm']) {
    writeFileSync(join(handlers, name), '');
    expect(packageFile(FILE, name)).toBe(join(handlers, name));
  }
  expect(packageFile(FILE)).toBe(join(handlers, 'pdfium.wasm'));
});
