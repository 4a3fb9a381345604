import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { onePagePdf } from '../../test/support/pdfs';
import { runDemo } from './run-demo';

/** The demo against answers that the real system gives seldom; the ordinary way is walked by the end-to-end tests. */

const DOCUMENT = '0198a000-0000-7000-8000-000000000001';
const JOB = '0198a000-0000-7000-8000-000000000002';
const expires_at = '2030-01-01T00:00:00.000Z';

const document = {
  document_id: DOCUMENT,
  original_filename: 'book.pdf',
  file_size_bytes: 10,
  mime_type: 'application/pdf',
  tier: 'developer',
  expires_at,
};

const job = {
  id: JOB,
  status: 'complete',
  model: 'toc-parser',
  model_version: 'toc-parser-v1.1.0',
  tier: 'developer',
  cached: false,
  cached_from_job_id: null,
  queued_at: expires_at,
  processing_started_at: expires_at,
  completed_at: expires_at,
  processing_time_ms: 42,
  input_page_count: 1,
  input_file_size_bytes: 10,
  input_source: 'multipart',
  progress: 'Complete',
  result: { divisions: [] },
  error_code: null,
  webhook_url: null,
  webhook_events: null,
  webhook_delivered_at: null,
  expires_at,
  pdf_url: 'http://127.0.0.1/source.pdf',
  document_id: DOCUMENT,
  progress_percent: 100,
  stage: null,
  error: null,
  credits_charged: 1,
  retry_count: 0,
  start_by: null,
  retry_of_job_id: null,
  retried_as_job_id: null,
  result_url: null,
  queue_position: null,
  estimated_wait_seconds: null,
  links: { self: `/v1/jobs/${JOB}`, document: `/v1/documents/${DOCUMENT}` },
};

const problem = {
  type: 'urn:planwright:problem:PDF_ENCRYPTED',
  title: 'The PDF needs a password to open',
  status: 422,
  detail: 'book.pdf is encrypted.',
  code: 'PDF_ENCRYPTED',
  next_step: 'Remove the password and upload the file again.',
  request_id: 'r',
};

type Answer = { status: number; body: unknown };
type Routes = Record<string, (url: string, body: string) => Answer>;

let folder: string;
let stop: () => Promise<void> = async () => {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planwright-demo-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => stop());

async function serve(routes: Routes): Promise<string> {
  const listener: RequestListener = async (request, response) => {
    const route = routes[`${request.method} ${request.url}`];
    const body = await text(request);
    const { status, body: answer } = route?.(url, body) ?? { status: 404, body: {} };
    response.writeHead(status, { 'Content-Type': 'application/json', 'Retry-After': '5' }).end(JSON.stringify(answer));
  };
  const server = createServer(listener);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const url = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
  stop = () => new Promise((closed) => server.close(() => closed()));
  return url;
}

async function demo(routes: Routes, bytes?: Buffer): Promise<{ ok: boolean; lines: string[] }> {
  const baseUrl = await serve(routes);
  const file = join(folder, 'book.pdf');
  await writeFile(file, bytes ?? (await onePagePdf()));
  const lines: string[] = [];
  const { ok } = await runDemo({ baseUrl, apiKey: 'pw_live_test', file, print: (line) => lines.push(line) });
  return { ok, lines };
}

const uploaded = () => ({
  status: 201,
  body: {
    ...document,
    input_source: 'multipart',
    status: 'ready',
    page_count: 1,
    uploaded_at: expires_at,
    download_url: 'http://127.0.0.1/file.pdf',
    download_url_expires_in_seconds: 900,
  },
});
const submitted = () => ({
  status: 202,
  body: {
    job_id: JOB,
    status: 'queued',
    poll_url: `/v1/jobs/${JOB}`,
    estimated_processing_seconds: 2,
    cached: false,
    cached_from_job_id: null,
    links: { self: '', cancel: '', document: '' },
  },
});

test('a file above the limit of one request goes to the presigned url, byte for byte', async () => {
  let stored = 0;
  const { ok, lines } = await demo(
    {
      'POST /v1/documents': (url, body) => ({
        status: 201,
        body: {
          ...document,
          file_size_bytes: JSON.parse(body).size_bytes,
          input_source: 'presigned',
          status: 'awaiting_upload',
          upload: { method: 'PUT', url: `${url}/bucket`, headers: {}, expires_in_seconds: 900 },
        },
      }),
      'PUT /bucket': (_url, body) => {
        stored = body.length;
        return { status: 200, body: {} };
      },
      'POST /v1/specs/parse/document': submitted,
      [`GET /v1/jobs/${JOB}`]: () => ({ status: 200, body: job }),
    },
    Buffer.alloc(5 * 1024 * 1024, 'x'),
  );
  expect(lines.join('\n')).toContain('to a presigned url');
  expect(ok).toBe(true);
  expect(stored).toBe(5 * 1024 * 1024);
});

test('a refusal is printed with what happened and what to do', async () => {
  const { ok, lines } = await demo({ 'POST /v1/documents': () => ({ status: 422, body: problem }) });
  expect(ok).toBe(false);
  expect(lines.slice(-4, -1)).toEqual([`${problem.title}.`, `  ${problem.detail}`, `  ${problem.next_step}`]);
  expect(lines.at(-1)).toBe('  (PDF_ENCRYPTED, request r)');
});

test('a job that fails is printed with its code and next step', async () => {
  const error = { code: 'TIMEOUT', message: 'It took too long.', next_step: 'Split the file.', retryable: false };
  const { ok, lines } = await demo({
    'POST /v1/documents': uploaded,
    'POST /v1/specs/parse/document': submitted,
    [`GET /v1/jobs/${JOB}`]: () => ({ status: 200, body: { ...job, status: 'failed', result: null, error } }),
  });
  expect(ok).toBe(false);
  expect(lines.slice(-4)).toEqual([
    'The job ended with TIMEOUT.',
    '  It took too long.',
    '  Split the file.',
    '  (TIMEOUT)',
  ]);
});

test('a result that is too large to stand in the answer is fetched from its url', async () => {
  const sections = [{ section_code: '260519', section_title: 'CONDUCTORS', page_start: 1, page_end: 1 }];
  const { ok, lines } = await demo({
    'POST /v1/documents': uploaded,
    'POST /v1/specs/parse/document': submitted,
    [`GET /v1/jobs/${JOB}`]: (url) => ({ status: 200, body: { ...job, result: null, result_url: `${url}/result` } }),
    'GET /result': () => ({
      status: 200,
      body: { divisions: [{ division_code: '26', division_title: 'Electrical', sections }] },
    }),
  });
  expect(ok).toBe(true);
  expect(lines).toContain('  26 05 19     CONDUCTORS  page 1');
});

test('an API that does not answer is said to be so', async () => {
  const lines: string[] = [];
  const options = { baseUrl: 'http://127.0.0.1:1', apiKey: 'k', print: (line: string) => lines.push(line) };
  expect(await runDemo(options)).toEqual({ ok: false });
  expect(lines.join('\n')).toContain('127.0.0.1:1 does not answer.');
});
