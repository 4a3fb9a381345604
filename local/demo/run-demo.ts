import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { type JobResponse, jobResponse, submittedJob } from '../../shared/contract/jobs';
import { sampleSpecBook } from '../sample/spec-book';
import { type ApiClient, ApiProblem, apiClient } from './api-client';
import { contentsTable } from './contents-table';
import { curlLines } from './curl-lines';
import { type SourceFile, upload } from './upload';

/** `file` is the path of a PDF; without it the sample book is sent. `print` takes one line. */
export type DemoOptions = { baseUrl: string; apiKey: string; file?: string; print: (line: string) => void };

const LONGEST_WAIT_SECONDS = 0.5; // the API's Retry-After is made for clients that do not sit and watch

const page = z.int().positive().nullable();
const tocResult = z.object({
  divisions: z.array(
    z.object({
      division_code: z.string(),
      division_title: z.string(),
      sections: z.array(
        z.object({ section_code: z.string(), section_title: z.string(), page_start: page, page_end: page }),
      ),
    }),
  ),
  warnings: z.array(z.object({ message: z.string() })).optional(),
});

/** Sends a book through a running system as any client would, showing each step. Never rejects. */
export async function runDemo({ baseUrl, apiKey, file, print }: DemoOptions): Promise<{ ok: boolean }> {
  const steps = stepPrinter(print);
  const api = apiClient(baseUrl, apiKey);
  try {
    const path = file ?? (await saveSample());
    const source = await readSource(path);
    steps(`read ${path} (${kilobytes(source.bytes.length)})`);
    const { documentId, how, pageCount } = await upload(api, source);
    steps(`uploaded ${how}: document ${documentId}${pageCount === undefined ? '' : `, ${pageCount} pages`}`);

    const submitted = await api('/v1/specs/parse/document', submittedJob, {
      method: 'POST',
      json: { document_id: documentId, cache: 'bypass' },
    });
    const jobId = submitted.body.job_id;
    steps(`submitted: job ${jobId}`);
    const job = await pollJob(api, jobId, steps);
    if (job.error !== null)
      throw new ApiProblem(`The job ended with ${job.error.code}`, job.error.message, job.error.next_step);
    if (job.status !== 'complete')
      throw new ApiProblem(`The job ended as ${job.status}`, job.progress, 'Submit it again.');

    const { divisions, warnings = [] } = tocResult.parse(await resultOf(job));
    steps(`complete: processing took ${job.processing_time_ms ?? 0} ms`);
    print('');
    for (const line of contentsTable(divisions)) print(line);
    for (const warning of warnings) print(`note: ${warning.message}`);
    print('');
    print('The same by hand:');
    for (const line of curlLines({ baseUrl, apiKey, file: path, documentId, jobId })) print(`  ${line}`);
    return { ok: true };
  } catch (error) {
    for (const line of explain(error)) print(line);
    return { ok: false };
  }
}

async function pollJob(api: ApiClient, jobId: string, steps: (what: string) => void): Promise<JobResponse> {
  let shown = '';
  for (;;) {
    const { body: job, retryAfter = LONGEST_WAIT_SECONDS } = await api(`/v1/jobs/${jobId}`, jobResponse);
    if (job.status !== 'queued' && job.status !== 'processing') return job;
    if (job.progress !== shown) steps(`${job.status}: ${job.progress} (${job.progress_percent} %)`);
    shown = job.progress;
    await wait(Math.min(retryAfter, LONGEST_WAIT_SECONDS) * 1000);
  }
}

/** A result too large to stand in the answer has an address of its own. */
async function resultOf(job: JobResponse): Promise<unknown> {
  if (job.result_url === null) return job.result;
  return (await fetch(job.result_url)).json();
}

/** A file that the curl lines can name, among the other things that git ignores. */
async function saveSample(): Promise<string> {
  const path = join('.local', 'sample-spec-book.pdf');
  await mkdir('.local', { recursive: true });
  await writeFile(path, await sampleSpecBook());
  return path;
}

const readSource = async (path: string): Promise<SourceFile> => ({
  name: basename(path),
  bytes: new Uint8Array(await readFile(path)),
});

const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1024).toLocaleString('en-US')} kB`;

/** Each line begins with the seconds since the start, and says how long its own step took. */
function stepPrinter(print: (line: string) => void): (what: string) => void {
  const start = performance.now();
  let last = start;
  return (what) => {
    const now = performance.now();
    print(`${((now - start) / 1000).toFixed(2).padStart(7)} s  ${what}  [${(now - last).toFixed(0)} ms]`);
    last = now;
  };
}

function explain(error: unknown): string[] {
  if (error instanceof ApiProblem) return [`${error.title}.`, `  ${error.detail}`, `  ${error.nextStep}`];
  return [error instanceof Error ? [error.message, causeOf(error)].join('') : String(error)];
}

/** fetch hides why it failed ("ECONNREFUSED") in the cause. */
const causeOf = (error: Error) => (error.cause instanceof Error ? `: ${error.cause.message}` : '');
