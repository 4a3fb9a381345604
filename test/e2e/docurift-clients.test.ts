import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshAccount } from '../support/accounts';
import { baseUrl } from '../support/api';
import { BASE, endedJob, submittedInvoice } from '../support/docurift';
import { blankPdf, invoicePdf } from '../support/docurift-files';
import { hasRequests, run } from '../support/programs';

const CLIENTS = join(__dirname, '../support/docurift-clients');

let key: string;
let folder: string;
let environment: { DOCURIFT_URL: string; DOCURIFT_API_KEY: string; INVOICE: string };

beforeAll(async () => {
  ({ key } = await freshAccount('pro'));
  folder = await mkdtemp(join(tmpdir(), 'docurift-'));
  const INVOICE = join(folder, 'invoice.pdf');
  await writeFile(INVOICE, await invoicePdf());
  environment = { DOCURIFT_URL: baseUrl + BASE, DOCURIFT_API_KEY: key, INVOICE };
});
afterAll(() => rm(folder, { recursive: true }));

const testPython = hasRequests() ? test : test.skip;
const READ = '100 INV-2024-001 1250 USD';

test('curl submits an invoice and reads its job', async () => {
  const submitted = await run('bash', [join(CLIENTS, 'submit.sh')], environment);
  const { data } = JSON.parse(submitted.out);
  await endedJob(key, data.jobId);
  const { out } = await run('bash', [join(CLIENTS, 'get-job.sh')], { ...environment, JOB_ID: data.jobId });
  expect(JSON.parse(out)).toMatchObject({ success: true, data: { id: data.jobId, status: 'completed' } });
});

test('JavaScript submits an invoice and polls', async () => {
  expect(await run('node', [join(CLIENTS, 'process.mjs')], environment)).toMatchObject({ code: 0, out: READ });
});

testPython('Python submits an invoice and polls (needs requests)', async () => {
  const { code, out } = await run('python3', [join(CLIENTS, 'process.py')], environment);
  expect({ code, out }).toEqual({ code: 0, out: READ });
});

describe('a job that fails ends', () => {
  beforeAll(async () => {
    const INVOICE = join(folder, 'blank.pdf');
    await writeFile(INVOICE, await blankPdf());
    environment = { ...environment, INVOICE };
  });

  test('JavaScript with its error', async () => {
    const { code, err } = await run('node', [join(CLIENTS, 'process.mjs')], environment);
    expect(code).toBe(1);
    expect(err).toContain('failed: OCR_FAILED');
  });

  testPython('Python with its error (needs requests)', async () => {
    const { code, err } = await run('python3', [join(CLIENTS, 'process.py')], environment);
    expect({ code, err }).toEqual({ code: 1, err: 'failed: OCR_FAILED' });
  });
});

/** The folder with the vendors' own pages, which are not ours to keep here. */
const SEEDS = process.env.PLANWRIGHT_SEEDS;

(SEEDS ? describe : describe.skip)(
  "the vendor's own samples, with base URL, key and job replaced (PLANWRIGHT_SEEDS)",
  () => {
    const page = SEEDS ? readFileSync(join(SEEDS, 'docurift-get-job.txt'), 'utf8') : '';
    const sample = (form: RegExp): string => {
      const [found] = form.exec(page) ?? [];
      if (found === undefined) throw new Error(`The page has no ${form}`);
      return found;
    };
    const CURL = /curl -X GET [^"]*"[^"]*"/;
    const PYTHON = /import requests[\s\S]*?(?=const API_KEY)/;
    const JAVASCRIPT = /const API_KEY[\s\S]*?Progress:.*?\);/;
    const POLLING = /async function waitForJobCompletion[\s\S]*$/;

    let jobId: string;
    beforeAll(async () => {
      ({ id: jobId } = await submittedInvoice(key, await invoicePdf()));
      await endedJob(key, jobId);
    });

    const replaced = (form: RegExp, id = jobId): string =>
      sample(form)
        .replaceAll('https://api.docurift.com/v1', baseUrl + BASE)
        .replaceAll('frc_your_api_key_here', key)
        .replaceAll('job_abc123def456', id);

    const SHOWN = 'Status: completed\nProgress: 100%';

    test('curl', async () => {
      const { out } = await run('bash', ['-c', replaced(CURL)], {});
      expect(JSON.parse(out)).toMatchObject({ success: true, data: { id: jobId, status: 'completed', progress: 100 } });
    });

    testPython('Python (needs requests)', async () => {
      const { code, out } = await run('python3', ['-c', replaced(PYTHON)], environment);
      expect({ code, out }).toEqual({ code: 0, out: SHOWN });
    });

    test('JavaScript', async () => {
      const { code, out } = await run('node', ['--input-type=module', '-e', replaced(JAVASCRIPT)], environment);
      expect({ code, out }).toEqual({ code: 0, out: SHOWN });
    });

    const polled = (id: string) => {
      const program = `${replaced(POLLING, id)}\nconsole.log((await waitForJobCompletion('${id}')).result.extractedFields.amount)`;
      return run('node', ['--input-type=module', '-e', program], environment);
    };

    test('polling a job that completes', async () => {
      const { id } = await submittedInvoice(key, await invoicePdf('INV-31'));
      expect(await polled(id)).toMatchObject({ code: 0, out: '1250' });
    });

    test('polling a job that fails', async () => {
      const { id } = await submittedInvoice(key, await blankPdf());
      const { code, err } = await polled(id);
      expect(code).toBe(1);
      expect(err).toContain('Job failed: No text could be read from any page of the document.');
    });
  },
);
