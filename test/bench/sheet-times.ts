import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corpusPlans } from '../accuracy/door-truth';
import { sheetPdf } from '../support/door-sheets';
import { bigSheet } from './big-sheet';
import { ms, percentile } from './statistics';
import { print } from './table';

const RUNS = 5;
const SEGMENTS = [62_500, 125_000, 250_000, 500_000, 1_000_000];

type Command = [name: string, ...args: string[]];
const detect = (file: string): Command => [process.execPath, 'local/model/launch.mjs', 'door-detector', file, '--json'];
/** All that mutool says of the paths of a file; it finds no doors. */
const trace = (file: string): Command => ['mutool', 'trace', file];

/** Milliseconds of a whole process; undefined when there is no such program. */
const timed = ([name, ...args]: Command): number | undefined => {
  const startedAt = performance.now();
  const { status, error } = spawnSync(name, args, { stdio: ['ignore', 'ignore', 'ignore'] });
  if (error) return undefined;
  if (status !== 0) throw new Error(`${name} ended with ${status}`);
  return performance.now() - startedAt;
};

/** Both in turn, so that a machine that slows down slows both; the first run of each warms up. */
const inTurn = (file: string) => {
  const runs = Array.from({ length: RUNS + 1 }, () => ({
    detect: timed(detect(file)),
    trace: timed(trace(file)),
  })).slice(1);
  const median = (times: (number | undefined)[]) =>
    percentile(
      times.filter((time) => time !== undefined),
      0.5,
    );
  return { detect: median(runs.map((run) => run.detect)), trace: median(runs.map((run) => run.trace)) };
};

const cells = (times: ReturnType<typeof inTurn>): string[] => [
  ms(times.detect),
  ms(times.trace),
  (times.detect / times.trace).toFixed(2),
];

/** Prints what a sheet takes in a fresh process, by the number of its path segments, and each plan of the corpus. */
export const printSheetTimes = (): void => {
  const folder = mkdtempSync(join(tmpdir(), 'planwright-sheets-'));
  const header = ['door-detector', 'mutool trace', 'ratio'];
  try {
    const rows = SEGMENTS.map((segments) => {
      const file = join(folder, `${segments}.pdf`);
      writeFileSync(file, sheetPdf(bigSheet(segments)));
      const times = inTurn(file);
      return [segments.toLocaleString('en'), ...cells(times), ((times.detect * 1000) / segments).toFixed(2)];
    });
    print('One sheet in a fresh process, by its path segments', ['segments', ...header, 'µs a segment'], rows);
  } finally {
    rmSync(folder, { recursive: true });
  }
  const plans = corpusPlans().map(({ name, file }) => ({ name, times: inTurn(file) }));
  if (plans.length === 0) return;
  const ours = plans.map(({ times }) => times.detect);
  print(
    'Plans of the corpus',
    ['plan', ...header],
    plans.map(({ name, times }) => [name, ...cells(times)]),
  );
  console.log(`\nmedian ${ms(percentile(ours, 0.5))}, worst ${ms(Math.max(...ours))}`);
};
