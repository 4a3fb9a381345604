import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { sampleFloorPlan } from '../../local/sample/floor-plan';
import { freshAccount } from '../support/accounts';
import { baseUrl } from '../support/api';
import { creditsOf } from '../support/credits';
import { completedToc, readySample, sampleBook } from '../support/flows';
import { keyOf } from '../support/local-runtime';
import { run } from '../support/programs';
import { startProxy } from '../support/proxy';
import { putQueuedJob } from '../support/storage';

/** The command as a user types it, against the running system. */
let folder: string;
let key: string;
const planwright = (...args: string[]) =>
  run(process.execPath, ['client/cli/launch.mjs', ...args], { PLANWRIGHT_URL: baseUrl, PLANWRIGHT_KEY: key });

const file = (name: string) => join(folder, name);
const shownJob = z.object({ id: z.string(), status: z.string(), model: z.string(), result: z.unknown() });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planwright-cli-'));
  key = (await freshAccount('pro')).key;
  await writeFile(file('book.pdf'), await sampleBook());
  await writeFile(file('sheet.pdf'), await sampleFloorPlan());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('toc prints the contents, job shows them again, jobs lists the job', async () => {
  const toc = await planwright('toc', file('book.pdf'));
  expect(toc).toMatchObject({ code: 0, err: '' });
  expect(toc.out).toMatch(/^ {2}26 05 19 .* pages 31-32$/m);

  const [listed] = z.array(shownJob.omit({ result: true })).parse(JSON.parse((await planwright('jobs', '--json')).out));
  expect(listed).toMatchObject({ status: 'complete', model: 'toc-parser' });
  const again = await planwright('job', listed?.id ?? '', '--wait');
  expect(again).toEqual(toc);

  expect(await planwright('jobs', '--status', 'failed')).toMatchObject({ code: 0, out: 'No jobs.' });
  const cancel = await planwright('cancel', listed?.id ?? '');
  expect(cancel).toMatchObject({ code: 3, out: '', err: expect.stringContaining('JOB_NOT_CANCELLABLE, request ') });
});

test('content prints the text of the sections asked for', async () => {
  const { code, out } = await planwright('content', file('book.pdf'), '--sections', '260519,999999');
  expect(code).toBe(0);
  expect(out).toMatch(/^SECTION 26 05 19/);
  expect(out).toContain('999999: ');
});

test('doors prints the doors of a page and draws it', async () => {
  const { code, out } = await planwright('doors', file('sheet.pdf'), '--page', '1', '--overlay', file('out.png'));
  expect(code).toBe(0);
  expect(out).toMatch(/^ {2}101A +single +36 in +left$/m);
  expect((await readFile(file('out.png'))).subarray(1, 4).toString('latin1')).toBe('PNG');
});

test('classify --json is the job with its result', async () => {
  const { out } = await planwright('classify', file('sheet.pdf'), '--json');
  const { status, result } = shownJob.parse(JSON.parse(out));
  expect(status).toBe('complete');
  expect(result).toMatchObject({ pages: [{ page_number: 1, drawing_number: 'A-101' }] });
});

test('--no-wait prints the id, and what the job has found can be drawn and kept later', async () => {
  const { code, out: id } = await planwright('doors', file('sheet.pdf'), '--no-wait');
  expect({ code, id }).toEqual({ code: 0, id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  const drawn = await planwright('job', id, '--wait', '--overlay', file('later.svg'), '--min-confidence', '0');
  expect(drawn.out).toContain(`${file('later.svg')}: page 1`);
  expect((await readFile(file('later.svg'))).toString()).toContain('<svg');

  const doorsFrom = async (confidence: string) => {
    const { out: json } = await planwright('result', id, '--min-confidence', confidence);
    return z.object({ doors: z.array(z.unknown()) }).parse(JSON.parse(json)).doors.length;
  };
  expect(await doorsFrom('1')).toBeLessThan(await doorsFrom('0'));
  const saved = await planwright('result', id, '-o', file('doors.json'));
  expect(saved).toMatchObject({ code: 0, out: `${file('doors.json')}: the result of door-detector` });
  expect(JSON.parse((await readFile(file('doors.json'))).toString())).toHaveProperty('sheets');
});

test('a job that failed: status 1, what to do, and a retry that is a new job', async () => {
  const document = await readySample(keyOf('pro'));
  const id = await putQueuedJob('pro', document, { status: 'failed', error_code: 'TIMEOUT' });
  const ask = (...args: string[]) => planwright(...args, '--key', keyOf('pro'));
  for (const command of ['job', 'result']) {
    expect(await ask(command, id)).toMatchObject({ code: 1, err: expect.stringContaining('(TIMEOUT)') });
  }
  const again = await ask('retry', id, '--json');
  expect(again.code).toBe(0);
  expect(JSON.parse(again.out)).toMatchObject({ status: 'complete', retry_of_job_id: id });
});

test('credits, usage and deliveries', async () => {
  const account = await freshAccount('pro');
  const { job_id } = await completedToc(account.key);
  const ask = (...args: string[]) => planwright(...args, '--key', account.key);
  expect((await ask('credits')).out).toMatch(/^used +1 of 50000$/m);
  expect((await ask('usage')).out).toMatch(/^toc-parser +1 +36 +1$/m);
  expect((await ask('usage', '--period', '2020-01')).out).toBe('2020-01: 0 credits used');
  expect((await ask('deliveries', job_id)).out).toBe('No webhooks.');
});

test('each command says what it takes', async () => {
  const doors = await planwright('doors', '--help');
  expect(doors).toMatchObject({ code: 0, err: '' });
  expect(doors.out).toContain('--min-confidence <0-1>');
  expect(doors.out).not.toContain('--sections');
  expect((await planwright('--help')).out).toMatch(/^ {2}retry <id> /m);
});

test('a file above 4 MB goes to a presigned url, whole', async () => {
  const book = await sampleBook();
  await writeFile(file('large.pdf'), Buffer.concat([book, Buffer.alloc(5 << 20, '\n')]));
  const { code, out } = await planwright('toc', file('large.pdf'), '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ input_source: 'presigned', input_file_size_bytes: book.length + (5 << 20) });
});

test.each([
  ['no file', ['toc'], 'toc needs a PDF.'],
  ['a file that is not there', ['toc', 'nowhere.pdf'], 'nowhere.pdf is not there'],
  ['a folder', ['toc', 'docs'], 'docs is a folder'],
  ['a file that is no PDF', ['toc', 'README.md'], 'README.md is no PDF'],
  ['two files', ['toc', 'a.pdf', 'b.pdf'], 'give one at a time'],
  ['a folder for pictures that is not there', ['doors', 'a.pdf', '--overlay', 'none/a.png'], 'no folder none'],
  ['a confidence that is none', ['doors', 'a.pdf', '--min-confidence', '50'], '--min-confidence 50'],
  ['a period that is none', ['usage', '--period', 'May'], '--period May'],
  ['an unknown command', ['frobnicate'], 'There is no command frobnicate.'],
  ['an option of another command', ['toc', 'a.pdf', '--page', '1'], 'toc takes no --page.'],
  ['an option that no command has', ['toc', 'a.pdf', '--fast'], '--fast'],
  ['no sections', ['content', 'a.pdf'], 'content needs --sections'],
  ['a picture of another format', ['doors', 'a.pdf', '--overlay', 'a.gif'], '.png or .svg'],
  ['a page that is none', ['doors', 'a.pdf', '--page', '0'], '--page 0'],
  ['a status that is none', ['jobs', '--status', 'lost'], 'it is one of'],
  ['an address that is none', ['jobs', '--url', 'somewhere'], 'somewhere is no address'],
])('%s: status 2, and what to type instead', async (_, args, words) => {
  const { code, out, err } = await planwright(...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(words);
});

test('a damaged file, a key that is none, a server that is not there: status 3, and what to do', async () => {
  await writeFile(file('damaged.pdf'), '%PDF-1.7 and nothing more');
  expect(await planwright('toc', file('damaged.pdf'))).toMatchObject({
    code: 3,
    err: expect.stringMatching(/\n {2}.*\n {2}\(PDF_CORRUPT, request /),
  });
  const unknown = '0198a000-0000-7000-8000-000000000000';
  const { code, err } = await planwright('job', unknown, '--wait');
  expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining('JOB_NOT_FOUND') });
  expect(err).not.toContain('goes on');
  expect(await planwright('jobs', '--key', 'none')).toMatchObject({
    code: 3,
    err: expect.stringContaining('INVALID_API_KEY'),
  });
  expect(await planwright('jobs', '--url', 'http://127.0.0.1:9')).toMatchObject({
    code: 3,
    err: expect.stringContaining('NO_ANSWER'),
  });
});

test('answers that are lost on the way: one document, one job, one charge', async () => {
  const account = await freshAccount('pro');
  const lost = new Set<string>();
  const proxy = await startProxy(
    () => baseUrl,
    async (asked, forward) => {
      const answer = await forward(asked);
      const first = asked.method === 'POST' && !lost.has(asked.url);
      lost.add(asked.url);
      return first ? 'cut' : answer;
    },
  );
  const ran = await planwright('toc', file('book.pdf'), '--json', '--url', proxy.url, '--key', account.key);
  await proxy.stop();
  expect(ran.code).toBe(0);
  expect([...lost]).toEqual(expect.arrayContaining(['/v1/documents', '/v1/specs/parse/document']));
  const listed = z
    .array(z.object({ id: z.string() }))
    .parse(JSON.parse((await planwright('jobs', '--json', '--key', account.key)).out));
  expect(listed.map(({ id }) => id)).toEqual([shownJob.parse(JSON.parse(ran.out)).id]);
  expect((await creditsOf(account.key)).used).toBe(1);
});

test('who interrupts the wait is told the job and how to go on', async () => {
  const { job_id } = await completedToc(key);
  let waits = () => {};
  const asksAgain = new Promise<void>((resolve) => {
    waits = resolve;
  });
  const proxy = await startProxy(
    () => baseUrl,
    async (asked, forward) => {
      if (asked.headers.prefer !== undefined) {
        waits();
        return 'silence';
      }
      const { status, headers, body } = await forward(asked);
      const running = { ...JSON.parse(body.toString()), status: 'processing', result: null };
      return { status, headers, body: Buffer.from(JSON.stringify(running)) };
    },
  );
  const args = ['client/cli/launch.mjs', 'job', job_id, '--wait', '--url', proxy.url, '--key', key];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const said = text(child.stderr);
  await asksAgain;
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([130, null]);
  expect(await said).toContain(`planwright job ${job_id} --wait`);
  await proxy.stop();
});
