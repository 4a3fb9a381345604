import { resultV1 } from '../../shared/dialects/plangrep/result-contract';
import { setCredits } from '../../shared/store/manage-accounts';
import { operator } from '../support/accounts';
import { call } from '../support/api';
import { plans } from '../support/bid-sets';
import { accountWithCredits, creditsOf } from '../support/credits';
import { bookWithBusyPages } from '../support/hostile-pdfs';
import { truncatedPdf } from '../support/pdfs';
import { BASE, getPlangrepJob, readJob, restingJob } from '../support/plangrep';

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
