import { openAsBlob } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Connection, connect, type ModelName, resultOf, submit, upload, waitForJob } from '../../client';
import { explain } from '../../client/cli/explain';
import { resultLines } from '../../client/cli/print/result-lines';
import { sampleFloorPlan } from '../sample/floor-plan';
import { sampleSpecBook } from '../sample/spec-book';
import { curlLines, overlayLine } from './curl-lines';

/** `file` is the path of a PDF; without it the sample book is sent. `print` takes one line. */
export type DemoOptions = { baseUrl: string; apiKey: string; file?: string; print: (line: string) => void };

/** How the demo goes: where to, and what it shows. `step` says that one is done. */
type Demo = { connection: Connection; print: DemoOptions['print']; step: (what: string) => void };

/** Sends a book through a running system as any client would, showing each step. Never rejects. */
export async function runDemo({ baseUrl, apiKey, file, print }: DemoOptions): Promise<{ ok: boolean }> {
  const demo = { connection: connect(baseUrl, apiKey), print, step: stepPrinter(print) };
  try {
    const path = file ?? (await saveSample('sample-spec-book.pdf', await sampleSpecBook()));
    const documentId = await sendFile(demo, path);
    const jobId = await runJob(demo, 'toc-parser', documentId);
    const sheet = file === undefined ? await findDoors(demo) : undefined;
    print('The same by hand:');
    for (const line of curlLines({ baseUrl, apiKey, file: path, documentId, jobId })) print(`  ${line}`);
    if (sheet !== undefined) print(`  ${overlayLine({ baseUrl, apiKey, jobId: sheet })}`);
    return { ok: true };
  } catch (error) {
    for (const line of explain(error)) print(line);
    return { ok: false };
  }
}

/** Sends the sample floor plan too: a sheet is another kind of document, and a job of another model, whose id it gives. */
async function findDoors(demo: Demo): Promise<string> {
  const path = await saveSample('sample-floor-plan.pdf', await sampleFloorPlan());
  return runJob(demo, 'door-detector', await sendFile(demo, path));
}

async function sendFile({ connection, step }: Demo, path: string): Promise<string> {
  const content = await openAsBlob(path);
  step(`read ${path} (${kilobytes(content.size)})`);
  const document = await upload(connection, { name: basename(path), content });
  const how = document.status === 'ready' ? 'in one request' : 'to a presigned url';
  const pages = document.status === 'ready' ? `, pages: ${document.page_count}` : '';
  step(`uploaded ${how}: document ${document.document_id}${pages}`);
  return document.document_id;
}

/** Submits a document to a model, waits, and prints the result. Gives the job's id. */
async function runJob(
  { connection, print, step }: Demo,
  model: Exclude<ModelName, 'content-extractor'>,
  document_id: string,
): Promise<string> {
  const { job_id } = await submit(connection, model, { document_id, cache: 'bypass' });
  step(`submitted: job ${job_id}`);
  const job = await waitForJob(connection, job_id, ({ status, progress, progress_percent }) => {
    if (status === 'queued' || status === 'processing') step(`${status}: ${progress} (${progress_percent} %)`);
  });
  const result = await resultOf(connection, job);
  step(`complete: processing took ${job.processing_time_ms ?? 0} ms`);
  for (const line of ['', ...resultLines(model, result), '']) print(line);
  return job_id;
}

/** A file that the curl lines can name, among the other things that git ignores. */
async function saveSample(name: string, pdf: Buffer): Promise<string> {
  const path = join('.local', name);
  await mkdir('.local', { recursive: true });
  await writeFile(path, pdf);
  return path;
}

const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1024).toLocaleString('en-US')} kB`;

/** Each line begins with the seconds since the start, and says how long its own step took. */
function stepPrinter(print: DemoOptions['print']): Demo['step'] {
  const start = performance.now();
  let last = start;
  return (what) => {
    const now = performance.now();
    print(`${((now - start) / 1000).toFixed(2).padStart(7)} s  ${what}  [${(now - last).toFixed(0)} ms]`);
    last = now;
  };
}
