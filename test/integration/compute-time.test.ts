import { type ChargedJob, chargedJobs } from '../../shared/store/ledger';
import { freshAccount } from '../support/accounts';
import { usageOf } from '../support/credits';
import { readySheets, submittedDoors } from '../support/door-jobs';
import { eventually } from '../support/eventually';
import { completedToc, ended } from '../support/flows';

/** The one job that the account was charged, once it is known how long functions computed for it. */
const chargedJob = async (account_id: string): Promise<ChargedJob> => {
  let charged: ChargedJob | undefined;
  await eventually(async () => {
    for await (const job of chargedJobs(account_id, new Date().toISOString().slice(0, 7))) charged = job;
    expect(charged?.compute_ms).toBeGreaterThan(0);
  });
  if (charged === undefined) throw new Error('No job was charged');
  return charged;
};

test('a job: its file, its pages, and how long its function computed, which nobody is shown', async () => {
  const { account_id, key } = await freshAccount('pro');
  const { document_id } = await completedToc(key);
  expect(await chargedJob(account_id)).toMatchObject({ model: 'toc-parser', pages: 36, files: 1, document_id });
  const [entry] = (await usageOf(key)).entries;
  expect(Object.keys(entry ?? {}).sort()).toEqual(['at', 'credits', 'job_id', 'kind', 'model', 'pages']);
});

test('a job in ranges: what its functions took together', async () => {
  const { account_id, key } = await freshAccount('pro');
  const document_id = await readySheets(Array(10).fill(1), key);
  await ended((await submittedDoors({ document_id }, key)).job_id, key);
  expect(await chargedJob(account_id)).toMatchObject({ model: 'door-detector', pages: 10 });
});

test('a job that failed and was given back: from its claim to its end', async () => {
  const { account_id, key } = await freshAccount('pro');
  const document_id = await readySheets([1, null], key);
  const { status } = await ended((await submittedDoors({ document_id, page_numbers: [2] }, key)).job_id, key);
  expect(status).toBe('failed');
  expect(await chargedJob(account_id)).toMatchObject({ model: 'door-detector', pages: 1 });
});
