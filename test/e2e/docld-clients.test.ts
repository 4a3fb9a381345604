import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshAccount } from '../support/accounts';
import { baseUrl } from '../support/api';
import { type Account, ask, endedJob, formWith } from '../support/docld';
import { recordPdf } from '../support/docld-files';
import { putParseJob } from '../support/docld-rows';
import { hasRequests, run } from '../support/programs';

const CLIENTS = join(__dirname, '../support/docld-clients');

let account: Account;
let folder: string;
let environment: { DOCLD_URL: string; DOCLD_API_KEY: string; RECORD: string };

beforeAll(async () => {
  account = await freshAccount('pro');
  folder = await mkdtemp(join(tmpdir(), 'docld-'));
  const RECORD = join(folder, 'record.pdf');
  await writeFile(RECORD, await recordPdf());
  environment = { DOCLD_URL: baseUrl, DOCLD_API_KEY: account.key, RECORD };
});
afterAll(() => rm(folder, { recursive: true }));

test('curl uploads a document and parses it', async () => {
  const { out } = await run('bash', [join(CLIENTS, 'upload-and-parse.sh')], environment);
  expect(JSON.parse(out)).toMatchObject({
    success: true,
    usage: { num_pages: 2 },
    result: { type: 'full', chunks: [{ page: 1 }, { page: 2 }] },
  });
});

test('JavaScript polls a parse and extracts from its result', async () => {
  const ran = await run('node', [join(CLIENTS, 'extract.mjs')], environment);
  expect(ran).toMatchObject({ code: 0, out: '100 Great Lakes Freight 1250' });
});

(hasRequests() ? test : test.skip)('Python splits a document and deletes it (needs requests)', async () => {
  const { code, out } = await run('python3', [join(CLIENTS, 'split.py')], environment);
  expect({ code, out }).toEqual({ code: 0, out: 'completed 2 2' });
});

/** The folder with the vendors' own pages, which are not ours to keep here. */
const SEEDS = process.env.PLANWRIGHT_SEEDS;

(SEEDS ? describe : describe.skip)("the vendor's own sample, with base URL and key replaced (PLANWRIGHT_SEEDS)", () => {
  const page = SEEDS ? readFileSync(join(SEEDS, 'docld-jobs.txt'), 'utf8') : '';
  const [sample] = /async function waitForJob[\s\S]*?throw new Error\('Job timed out'\);\s*}/.exec(page) ?? [];

  /** Runs the sample on a job, and prints what it gives. A browser knows what `/api` is relative to; here it is told. */
  const waited = (id: string, print: string) => {
    if (sample === undefined) throw new Error('The page has no waitForJob');
    const program = sample.replaceAll('`/api/', `\`${baseUrl}/api/`).replaceAll('YOUR_API_KEY', account.key);
    const main = `const result = await waitForJob('${id}');\nconsole.log(${print});`;
    return run('node', ['--input-type=module', '-e', `${program}\n${main}`], environment);
  };

  test('a job that completes: its result', async () => {
    const { body } = await ask('POST', '/api/parse/async', account.key, {
      body: formWith(await recordPdf('Own Ships')),
    });
    const ran = await waited(
      Object(body).job_id,
      "result.chunks.map(({ content }) => content).join('').includes('Own Ships')",
    );
    expect(ran).toMatchObject({ code: 0, out: 'true' });
  });

  test('a job that fails: its error', async () => {
    const id = await putParseJob(account, { status: 'failed', error_code: 'OCR_FAILED' });
    expect((await endedJob(account.key, id)).status).toBe('failed');
    const { code, err } = await waited(id, 'result');
    expect(code).toBe(1);
    expect(err).toContain('Error: No text could be read from any page of the document.');
  });
});
