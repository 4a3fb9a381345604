import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { sheetSetPdf } from '../support/door-sheets';
import { startRuntime } from '../support/runtime';
import { bigSheet } from './big-sheet';
import { client } from './jobs';
import { ms, percentile } from './statistics';
import { print } from './table';

const SHEETS = 14;
const SEGMENTS = 150_000;
const RUNS = 3;

const pages = Array.from({ length: SHEETS }, (_, index) => index + 1);

/** Milliseconds from queued to complete, all jobs of a way together. */
type Ways = { inRanges: number; byHalves: number; onePage: number };

/** Prints how long a set takes as one job in ranges, and as one job for each page, one after the other. */
export const printFanOut = async (): Promise<void> => {
  const stateDir = await mkdtemp(join(tmpdir(), 'planwright-fan-out-'));
  const runtime = await startRuntime(stateDir);
  try {
    const keys = JSON.parse(await readFile(join(stateDir, 'keys.json'), 'utf8'));
    const { enterprise } = z.object({ enterprise: z.string() }).parse(keys);
    const { upload, submitDoors, times } = client(runtime.url, enterprise);
    const sheet = bigSheet(SEGMENTS);
    const set = await upload(new Uint8Array(sheetSetPdf(pages.map(() => sheet))));
    const timed = async (jobs: (number[] | undefined)[]) => {
      let total = 0;
      for (const page_numbers of jobs) total += (await times(await submitDoors(set, page_numbers))).total;
      return total;
    };
    await timed([undefined]); // starts the workers
    const runs: Ways[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const inRanges = await timed([undefined]);
      const byHalves = await timed([pages.slice(0, SHEETS / 2), pages.slice(SHEETS / 2)]);
      const onePage = await timed(pages.map((page) => [page]));
      runs.push({ inRanges, byHalves, onePage });
    }
    const row = (label: string, part: keyof Ways) => [
      label,
      ms(
        percentile(
          runs.map((run) => run[part]),
          0.5,
        ),
      ),
      percentile(
        runs.map((run) => run[part] / run.inRanges),
        0.5,
      ).toFixed(2),
    ];
    const title = `${SHEETS} sheets of ${SEGMENTS.toLocaleString('en')} segments through the API, local runtime`;
    print(
      title,
      ['', 'queued to complete', 'times'],
      [
        row('one job, in ranges side by side', 'inRanges'),
        row('two jobs of seven pages, one after the other', 'byHalves'),
        row('a job for each page, one after the other', 'onePage'),
      ],
    );
  } finally {
    await runtime.stop();
    await rm(stateDir, { recursive: true, force: true });
  }
};
