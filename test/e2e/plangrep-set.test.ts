import { setTimeout as sleep } from 'node:timers/promises';
import { jobAnswer } from '../../shared/dialects/plangrep/contract';
import { resultV1 } from '../../shared/dialects/plangrep/result-contract';
import { setCredits } from '../../shared/store/manage-accounts';
import { operator } from '../support/accounts';
import { call } from '../support/api';
import { plans } from '../support/bid-sets';
import { accountWithCredits, creditsOf } from '../support/credits';
import { bookWithBusyPages } from '../support/hostile-pdfs';
import { truncatedPdf } from '../support/pdfs';
import { BASE, completedUploads, getPlangrepJob, readJob, restingJob, uploadedJob } from '../support/plangrep';

const SHEETS = 20;
const TEXT_PAGES = 180;
/** A page that keeps its reader busy until its time is over. */
const BUSY_PAGE = 7;
const COST = SHEETS * 10 + TEXT_PAGES;

/** Three files with 200 pages that can be opened; one file is damaged, and so to say is one page. */
const files = async () => [
  { bytes: plans(SHEETS), fileName: 'plans.pdf', classification: 'plans' },
  {
    bytes: new Uint8Array(bookWithBusyPages(TEXT_PAGES, [BUSY_PAGE])),
    fileName: 'specs.pdf',
    classification: 'specifications',
  },
  { bytes: new Uint8Array(await truncatedPdf()), fileName: 'broken.pdf' },
];

test('a set of 200 pages with a corrupt file and a page that fails waits for credits, then ends with errors and pays for what was read', async () => {
  const { account_id, key } = await accountWithCredits('pro', COST - 1);
  const blocked = await readJob(key, await files());
  expect(blocked).toMatchObject({
    status: 'blocked_insufficient_credits',
    pageCount: SHEETS + TEXT_PAGES,
    successfulPageCount: 0,
    billing: { creditsReserved: 0, creditsDebited: 0 },
  });
  expect(await creditsOf(key)).toMatchObject({ used: 0 });

  await setCredits({ account_id, credits: COST, operator });
  expect((await call('POST', `${BASE}/jobs/${blocked.id}/resume`, { key })).status).toBe(200);
  const job = await restingJob(key, blocked.id);
  expect(job).toMatchObject({
    status: 'completed_with_errors',
    pageCount: SHEETS + TEXT_PAGES,
    successfulPageCount: SHEETS + TEXT_PAGES - 1,
    billing: { creditsReserved: 0, creditsDebited: COST - 1 },
  });
  expect(Object.fromEntries(job.files.map(({ fileName, status }) => [fileName, status]))).toEqual({
    'plans.pdf': 'completed',
    'specs.pdf': 'completed',
    'broken.pdf': 'failed',
  });

  const result = resultV1.parse((await call('GET', `${BASE}/jobs/${job.id}/result`, { key })).body);
  expect(result.usage).toMatchObject({
    successfulDrawingPageCount: SHEETS,
    successfulDocumentPageCount: TEXT_PAGES - 1,
    creditsDebited: COST - 1,
  });
  expect(result.errors.map(({ code, fileName, pageNumber }) => [code, fileName, pageNumber]).sort()).toEqual([
    ['PAGE_TIMEOUT', 'specs.pdf', BUSY_PAGE],
    ['PDF_CORRUPT', 'broken.pdf', null],
  ]);

  // what was set aside and not spent comes back with the news of the job's end
  while ((await creditsOf(key)).used !== COST - 1)
    expect(await getPlangrepJob(key, job.id)).toEqual({ ...job, resultUrl: expect.any(String) });
}, 120_000);

test('a set that is cancelled while it runs stays so, and pays for the pages read till then and no others', async () => {
  const { key } = await accountWithCredits('pro', COST);
  const id = await uploadedJob(key, await files());
  await completedUploads(key, id);
  while ((await getPlangrepJob(key, id)).status !== 'processing') await sleep(20);
  const answer = await call('POST', `${BASE}/jobs/${id}/cancel`, { key });
  const { job } = jobAnswer.parse(answer.body);
  expect(job).toMatchObject({ status: 'cancelled', billing: { creditsReserved: 0 } });
  expect(job.billing.creditsDebited).toBeLessThan(COST - 1);
  expect(await creditsOf(key)).toMatchObject({ used: job.billing.creditsDebited });

  // longer than the busy page keeps its reader
  await sleep(7_000);
  expect(await getPlangrepJob(key, id)).toEqual(job);
  expect(await creditsOf(key)).toMatchObject({ used: job.billing.creditsDebited });
}, 120_000);
