import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../../shared/domain/ids';
import { freshAccount } from '../support/accounts';
import { baseUrl } from '../support/api';
import { plans } from '../support/bid-sets';
import { BASE, createdJobOf, getPlangrepJob } from '../support/plangrep';
import { hasRequests, run } from '../support/programs';

const CLIENTS = join(__dirname, '../support/plangrep-clients');

let key: string;
let folder: string;
let environment: Record<string, string>;

beforeAll(async () => {
  ({ key } = await freshAccount('pro'));
  folder = await mkdtemp(join(tmpdir(), 'plangrep-'));
  const PLANS = join(folder, 'plans.pdf');
  await writeFile(PLANS, plans(2));
  environment = { PLANGREP_URL: baseUrl + BASE, PLANGREP_API_KEY: key, PLANS };
});
beforeEach(() => {
  environment.PROJECT = `Project ${newId()}`;
});
afterAll(() => rm(folder, { recursive: true }));

const testPython = hasRequests() ? test : test.skip;
const READ = 'completed A-101 A-102 20';

test('curl sends a form, polls and lists the sheets', async () => {
  const { code, out, err } = await run('bash', [join(CLIENTS, 'read-plans.sh')], environment);
  expect({ code, out, err }).toEqual({ code: 0, out: 'A-101 A-102', err: '' });
});

test('JavaScript declares a file, sends it to its url and reads the result', async () => {
  const { code, out, err } = await run('node', [join(CLIENTS, 'read-plans.mjs')], environment);
  expect({ code, out, err }).toEqual({ code: 0, out: READ, err: '' });
});

testPython('Python sends a form and fetches the result by its url (needs requests)', async () => {
  const { code, out, err } = await run('python3', [join(CLIENTS, 'read-plans.py')], environment);
  expect({ code, out, err }).toEqual({ code: 0, out: READ, err: '' });
});

/** The folder with the vendors' own pages, which are not ours to keep here. */
const SEEDS = process.env.PLANWRIGHT_SEEDS;

(SEEDS ? describe : describe.skip)('the vendor’s own page (PLANWRIGHT_SEEDS)', () => {
  const page = SEEDS ? readFileSync(join(SEEDS, 'plangrep-get-job.txt'), 'utf8') : '';

  test('its curl, with base URL, key and job replaced', async () => {
    const { job } = await createdJobOf(key, { externalId: 'order-7890' });
    const [curl = ''] = /curl --request GET[\s\S]*?application\/json"/.exec(page) ?? [];
    const replaced = curl
      .replace('https://plangrep.com/api/open/v1', baseUrl + BASE)
      .replace('YOUR_API_KEY', key)
      .replace('job_01hy3m8qtn2e5r7k9p0w4x1def', job.id);
    const { out } = await run('bash', ['-c', `${replaced} --silent`], {});
    expect(JSON.parse(out)).toEqual({ job });
  });

  /** The names of all fields, those of a list's entries once, of what kind they are or null. */
  const shapeOf = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
    if (typeof value !== 'object' || value === null) return 'value';
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, shapeOf(field)]));
  };

  test('its example answer has the fields of ours, but for those that are ours', async () => {
    const { job } = await createdJobOf(key);
    const [example = ''] = /\{\n {2}"job"[\s\S]*?\n\}/.exec(page) ?? [];
    const files = [{ id: 'file', fileName: 'name', status: 'uploaded' }];
    const { billing, ...ours } = await getPlangrepJob(key, job.id);
    const { creditsReserved, ...vendors } = billing;
    expect(shapeOf({ job: { ...ours, files, billing: vendors } })).toEqual(shapeOf(JSON.parse(example)));
  });
});
