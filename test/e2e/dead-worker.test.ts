import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { type JobResponse, jobResponse } from '../../shared/contract/jobs';
import { isTerminal } from '../../shared/domain/job';
import { client } from '../bench/jobs';
import { pdfOfPages } from '../support/pdfs';
import { type Runtime, startRuntime } from '../support/runtime';
import { workersOf } from '../support/workers';

/** So many that a run lasts some seconds, and its progress can be seen. */
const PAGES = 2000;
const LINES = Array.from({ length: 55 }, (_, line) => `Line ${line}: the contractor shall provide what is shown`);

let stateDir: string;
let runtime: Runtime;

// a runtime of its own, so that every worker of the model is ours to kill
beforeAll(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'planwright-worker-'));
  runtime = await startRuntime(stateDir);
}, 180_000); // it synthesizes the app anew, which is slow where others keep the cores busy
afterAll(async () => {
  await runtime?.stop();
  await rm(stateDir, { recursive: true, force: true });
});

test('a worker killed while it reads is replaced: the job completes, shows one retry, and its progress never goes back', async () => {
  const keys = await readFile(join(stateDir, 'keys.json'), 'utf8');
  const { free } = z.object({ free: z.string() }).parse(JSON.parse(keys));
  const { upload, submit } = client(runtime.url, free);
  const book = await pdfOfPages(Array.from({ length: PAGES }, () => LINES));
  const id = await submit(await upload(new Uint8Array(book)));
  const look = async () => {
    const response = await fetch(`${runtime.url}/v1/jobs/${id}`, { headers: { 'x-api-key': free } });
    return jobResponse.parse(await response.json());
  };

  const seen: JobResponse[] = [];
  const lookUntil = async (holds: (job: JobResponse) => boolean) => {
    for (;;) {
      const job = await look();
      seen.push(job);
      if (holds(job) || isTerminal(job.status)) return job;
      await sleep(20);
    }
  };
  const begun = await lookUntil(({ progress_percent }) => progress_percent > 0);
  expect(begun).toMatchObject({ status: 'processing', retry_count: 0 });
  const workers = workersOf(runtime.process.pid, 'planwright-dev-toc-parser');
  expect(workers).toHaveLength(1);
  for (const pid of workers) process.kill(pid, 'SIGKILL');

  const retried = await lookUntil(({ retry_count }) => retry_count > 0);
  expect(retried).toMatchObject({ status: 'processing', retry_count: 1, stage: 'retrying' });
  const end = await lookUntil(() => false);
  expect(end).toMatchObject({ status: 'complete', retry_count: 1, error: null });
  expect(end.result).toMatchObject({ pages_analyzed: PAGES });
  const percents = seen.map(({ progress_percent }) => progress_percent);
  expect(percents).toEqual([...percents].sort((a, b) => a - b));
}, 120_000);
