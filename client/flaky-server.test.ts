import { createHash } from 'node:crypto';
import { answers, cut, type Fate, flakyServer } from '../test/support/flaky-server';
import { jobBody } from '../test/support/scripted-api';
import { getJob, submit, upload } from './index';

const DOCUMENT = '0198a000-0000-4000-8000-000000000001';
const JOB = '0198a000-0000-4000-8000-000000000002';
const EXPIRES = '2030-01-01T00:00:00.000Z';

const unavailable = answers(503, { message: 'Service Unavailable' }, { 'retry-after': '1' });

const submitted = {
  ...{ job_id: JOB, status: 'queued', poll_url: '/', estimated_processing_seconds: 1, cached: false },
  ...{ cached_from_job_id: null, links: { self: '/', cancel: '/', document: '/' } },
};

test('a submit that is cut off, turned away and told to wait is one act', async () => {
  const { connection, asked, slept, stop } = await flakyServer(cut, unavailable, answers(202, submitted));
  expect((await submit(connection, 'toc-parser', { document_id: DOCUMENT })).job_id).toBe(JOB);
  await stop();
  expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual(Array(3).fill('POST /v1/specs/parse/document'));
  expect(new Set(asked.map(({ key }) => key)).size).toBe(1);
  expect(slept).toEqual([expect.any(Number), 1]);
});

test('an upload that breaks off is sent again from its beginning, and every byte arrives', async () => {
  const bytes = new Uint8Array(5 << 20).map((_, index) => index % 251);
  const declared: Fate = (response, { body }) => {
    const { filename, size_bytes } = JSON.parse(body.toString());
    const url = `http://${response.req.headers.host}/bucket`;
    const identity = { document_id: DOCUMENT, original_filename: filename, file_size_bytes: size_bytes };
    const rest = { mime_type: 'application/pdf', tier: 'pro', input_source: 'presigned', expires_at: EXPIRES };
    const target = { method: 'PUT', url, headers: {}, expires_in_seconds: 900 };
    answers(201, { ...identity, ...rest, status: 'awaiting_upload', upload: target })(response);
  };
  const { connection, asked, stop } = await flakyServer(declared, cut, unavailable, answers(200, {}));
  const seen: number[] = [];
  await upload(connection, { name: 'bid.pdf', content: new Blob([bytes]) }, (sent) => seen.push(sent));
  await stop();
  expect(asked.map(({ method }) => method)).toEqual(['POST', 'PUT', 'PUT', 'PUT']);
  const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
  expect(sha256(asked[3]?.body ?? Buffer.alloc(0))).toBe(sha256(bytes));
  expect(seen.at(-1)).toBe(bytes.length);
});

test('an answer whose body is cut short is asked for again', async () => {
  const short: Fate = (response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('{"id":');
    setImmediate(() => response.destroy());
  };
  const { connection, asked, stop } = await flakyServer(short, answers(200, jobBody('complete')));
  expect((await getJob(connection, JOB)).status).toBe('complete');
  await stop();
  expect(asked).toHaveLength(2);
});
