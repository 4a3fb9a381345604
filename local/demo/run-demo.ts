import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { sampleFloorPlan } from '../sample/floor-plan';
import { sampleSpecBook } from '../sample/spec-book';
import { type ApiClient, ApiProblem, apiClient } from './api-client';
import { contentsTable } from './contents-table';
import { curlLines, overlayLine } from './curl-lines';
import { doorsTable } from './doors-table';
import { runJob, type Step } from './job';
import { type SourceFile, upload } from './upload';

/** `file` is the path of a PDF; without it the sample book is sent. `print` takes one line. */
export type DemoOptions = { baseUrl: string; apiKey: string; file?: string; print: (line: string) => void };

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
    const path = file ?? (await saveSample('sample-spec-book.pdf', await sampleSpecBook()));
    const source = await readSource(path);
    steps(`read ${path} (${kilobytes(source.bytes.length)})`);
    const { documentId, how, pageCount } = await upload(api, source);
    steps(`uploaded ${how}: document ${documentId}${pageCount === undefined ? '' : `, ${pageCount} pages`}`);

    const { jobId, result } = await runJob(api, '/v1/specs/parse/document', documentId, steps);
    const { divisions, warnings = [] } = tocResult.parse(result);
    print('');
    for (const line of contentsTable(divisions)) print(line);
    for (const warning of warnings) print(`note: ${warning.message}`);
    print('');
    const sheet = file === undefined ? await findDoors(api, steps, print) : undefined;
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
async function findDoors(api: ApiClient, steps: Step, print: DemoOptions['print']): Promise<string> {
  const path = await saveSample('sample-floor-plan.pdf', await sampleFloorPlan());
  const { documentId } = await upload(api, await readSource(path));
  steps(`read and uploaded ${path}: document ${documentId}`);
  const { jobId, result } = await runJob(api, '/v1/drawings/detection/doors', documentId, steps);
  print('');
  for (const line of doorsTable(result)) print(line);
  print('');
  return jobId;
}

/** A file that the curl lines can name, among the other things that git ignores. */
async function saveSample(name: string, pdf: Buffer): Promise<string> {
  const path = join('.local', name);
  await mkdir('.local', { recursive: true });
  await writeFile(path, pdf);
  return path;
}

const readSource = async (path: string): Promise<SourceFile> => ({
  name: basename(path),
  bytes: new Uint8Array(await readFile(path)),
});

const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1024).toLocaleString('en-US')} kB`;

/** Each line begins with the seconds since the start, and says how long its own step took. */
function stepPrinter(print: (line: string) => void): Step {
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
