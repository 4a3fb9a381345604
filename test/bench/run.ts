import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { sampleSpecBook } from '../../local/sample/spec-book';
import { startRuntime } from '../support/runtime';
import { bundles } from './bundles';
import { printFanOut } from './fan-out';
import { client, type JobTimes } from './jobs';
import { printSheetTimes } from './sheet-times';
import { ms, percentile } from './statistics';
import { print } from './table';

const ONE_BY_ONE = 50;
const AT_ONCE = 100;

const row = (label: string, jobs: JobTimes[]): string[] => {
  const at = (share: number, part: keyof JobTimes) =>
    ms(
      percentile(
        jobs.map((job) => job[part]),
        share,
      ),
    );
  return [
    label,
    at(0.5, 'claim'),
    at(0.99, 'claim'),
    at(0.5, 'total'),
    at(0.99, 'total'),
    at(0.5, 'model'),
    at(0.5, 'rest'),
    at(0.99, 'rest'),
  ];
};

const measure = async (url: string, stateDir: string): Promise<string[][]> => {
  const keys = JSON.parse(await readFile(join(stateDir, 'keys.json'), 'utf8'));
  const { enterprise } = z.object({ enterprise: z.string() }).parse(keys);
  const { upload, submit, times } = client(url, enterprise);
  const document = await upload(new Uint8Array(await sampleSpecBook()));
  await times(await submit(document)); // the first job pays for starting the workers
  const alone: JobTimes[] = [];
  for (let job = 0; job < ONE_BY_ONE; job += 1) alone.push(await times(await submit(document)));
  const ids = await Promise.all(Array.from({ length: AT_ONCE }, () => submit(document)));
  const together = await Promise.all(ids.map(times));
  return [row(`${ONE_BY_ONE} jobs, one by one`, alone), row(`${AT_ONCE} jobs at once`, together)];
};

const printJobs = async (): Promise<void> => {
  const stateDir = await mkdtemp(join(tmpdir(), 'planwright-bench-'));
  const runtime = await startRuntime(stateDir);
  try {
    const header = [
      'submit to …',
      'claimed p50',
      'claimed p99',
      'complete p50',
      'complete p99',
      'model p50',
      'not the model p50',
      'not the model p99',
    ];
    print('Jobs (the sample spec book, local runtime)', header, await measure(runtime.url, stateDir));
    const functions = bundles(join(stateDir, 'cdk.out'));
    print(
      'Functions',
      ['function', 'minified', 'cold module load'],
      functions.map(({ name, bytes, loadMs }) => [name, `${(bytes / 1000).toFixed(0)} kB`, ms(loadMs)]),
    );
  } finally {
    await runtime.stop();
    await rm(stateDir, { recursive: true, force: true });
  }
};

/** `npm run bench -- doors` measures door-detector; without a name it is the job engine and the functions. */
const doors = async (): Promise<void> => {
  printSheetTimes();
  await printFanOut();
};

void (process.argv[2] === 'doors' ? doors() : printJobs());
