import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type CoverageMap, createCoverageMap } from 'istanbul-lib-coverage';
import { createContext } from 'istanbul-lib-report';
import { create } from 'istanbul-reports';

const LEAST_PERCENT = 95;
const folder = join(__dirname, '../../coverage');
const counters = join(folder, 'counters');
const shared = join(__dirname, '../../shared');

/** Runs Jest with these arguments, with counters in all of shared/: in the tests' processes and in the functions' bundles. */
const runCounted = (args: string[]): boolean => {
  rmSync(counters, { recursive: true, force: true });
  mkdirSync(counters, { recursive: true });
  const jest = [require.resolve('jest/bin/jest'), '--coverage', '--coverageDirectory', counters, ...args];
  const env = { ...process.env, PLANWRIGHT_COUNTERS: counters };
  return spawnSync(process.execPath, jest, { env, stdio: 'inherit' }).status === 0;
};

/** What all processes counted, as one. */
const counted = (): CoverageMap => {
  const all = createCoverageMap({});
  for (const file of readdirSync(counters, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.json')) all.merge(JSON.parse(readFileSync(join(counters, file), 'utf8')));
  }
  return all;
};

const percents = (files: string[], all: CoverageMap) => {
  const part = createCoverageMap({});
  for (const file of files) part.addFileCoverage(all.fileCoverageFor(file));
  const { lines, branches } = part.getCoverageSummary();
  return { lines: lines.pct, branches: branches.pct, files: files.length };
};

const passed = runCounted(process.argv.slice(2));
const all = counted();
create('html').execute(createContext({ dir: folder, coverageMap: all }));
create('json-summary').execute(createContext({ dir: folder, coverageMap: all }));

const byFolder = Map.groupBy(all.files(), (file) => relative(shared, file).split(sep)[0] ?? '');
const total = percents(all.files(), all);
console.table({
  ...Object.fromEntries([...byFolder].sort().map(([name, files]) => [name, percents(files, all)])),
  shared: total,
});
if (!passed || total.lines < LEAST_PERCENT || total.branches < LEAST_PERCENT) process.exitCode = 1;
