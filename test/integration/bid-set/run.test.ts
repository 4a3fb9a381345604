import { setTimeout as sleep } from 'node:timers/promises';
import { bidSetResult } from '../../../shared/contract/bid-set-result';
import { isAtRest } from '../../../shared/domain/job';
import { freshAccount } from '../../support/accounts';
import { plans, putQueuedSet } from '../../support/bid-sets';
import { accountWithCredits, creditsOf, usageOf } from '../../support/credits';
import { sweep } from '../../support/executions';
import { getJob, sampleBook } from '../../support/flows';
import { bookWithUndrawableScan } from '../../support/hostile-pdfs';
import { rowOf } from '../../support/storage';

/** Starts what waits, and gives the set as it is when its run is over. */
const run = async (id: string, key: string) => {
  await sweep();
  for (;;) {
    const job = await getJob(id, key);
    if (isAtRest(job.status)) return job;
    await sleep(200);
  }
};

const book = async () => ({
  ...{ bytes: await sampleBook(), name: 'specs.pdf' },
  classification: 'specifications' as const,
});
const missing = () => ({ bytes: plans(1), name: 'gone.pdf', document_id: crypto.randomUUID() });

test('a set is read file by file: its drawings sheet by sheet, its text as a book, and a file that is not there by its error', async () => {
  const account = await freshAccount('pro');
  const id = await putQueuedSet(account, [{ bytes: plans(10), name: 'plans.pdf' }, await book(), missing()]);
  const job = await run(id, account.key);
  expect(job).toMatchObject({ status: 'complete', input_page_count: 46, credits_charged: 10 * 10 + 36 });
  const { files } = bidSetResult.parse(job.result);
  const byName = new Map(files.map((file) => [file.file_name, file]));
  expect(byName.get('plans.pdf')).toMatchObject({ status: 'read', page_count: 10, sections: [], pages_failed: [] });
  expect(byName.get('plans.pdf')?.sheets.map(({ page, sheet_number }) => [page, sheet_number])).toEqual(
    Array.from({ length: 10 }, (_, index) => [index + 1, `A-${101 + index}`]),
  );
  expect(byName.get('specs.pdf')).toMatchObject({ status: 'read', page_count: 36, sheets: [] });
  expect(byName.get('specs.pdf')?.sections).toContainEqual(
    expect.objectContaining({ section_number: '01 10 00', page_start: 4, page_end: 5 }),
  );
  expect(byName.get('gone.pdf')).toMatchObject({ status: 'failed', error: { code: 'FILE_NOT_UPLOADED' } });
  expect((await usageOf(account.key)).entries).toMatchObject([{ kind: 'charge', pages: 46, credits: 136 }]);
});

test('a scan that OCR gives up is a failed page of its file, and is not charged for', async () => {
  const account = await freshAccount('pro');
  const bytes = new Uint8Array(bookWithUndrawableScan());
  const id = await putQueuedSet(account, [{ bytes, name: 'specs.pdf', classification: 'specifications' }]);
  const job = await run(id, account.key);
  expect(bidSetResult.parse(job.result).files).toMatchObject([
    { status: 'partly_read', page_count: 2, pages_failed: [{ page: 2, code: 'SCAN_NOT_READ' }] },
  ]);
  expect(job).toMatchObject({ status: 'complete', credits_charged: 1 });
  expect(await rowOf('pro', id, account.account_id)).toMatchObject({ pages_read: 1, pages_failed: 1 });
});

test('a set that costs more than there is waits for credits, and charges nothing meanwhile', async () => {
  const account = await accountWithCredits('pro', 20);
  const id = await putQueuedSet(account, [{ bytes: plans(3), name: 'plans.pdf' }]);
  const job = await run(id, account.key);
  expect(job).toMatchObject({ status: 'blocked', progress: 'Waiting for credits: 30 are needed and 20 are left' });
  expect(await creditsOf(account.key)).toMatchObject({ used: 0 });
});

test('a set of which no file can be read fails, and costs nothing', async () => {
  const account = await freshAccount('pro');
  const id = await putQueuedSet(account, [missing(), missing()]);
  const job = await run(id, account.key);
  expect(job).toMatchObject({ status: 'failed', error_code: 'NO_READABLE_FILE', credits_charged: 0 });
  expect(await creditsOf(account.key)).toMatchObject({ used: 0 });
});

test.each(['awaiting_uploads', 'uploading', 'blocked'] as const)(
  'a set that is %s when its time is over expires by the sweep',
  async (status) => {
    const account = await freshAccount('pro');
    const aside = { status, start_by: new Date(Date.now() - 1000).toISOString() };
    const id = await putQueuedSet(account, [], { ...aside, queued_account_id: `ASIDE#${account.account_id}` });
    expect(await run(id, account.key)).toMatchObject({ status: 'expired' });
  },
);

test('a set that waits for its owner is left alone by the sweep while it has time', async () => {
  const account = await freshAccount('pro');
  const aside = { status: 'uploading' as const, start_by: new Date(Date.now() + 60_000).toISOString() };
  const id = await putQueuedSet(account, [], { ...aside, queued_account_id: `ASIDE#${account.account_id}` });
  await sweep();
  expect(await getJob(id, account.key)).toMatchObject({ status: 'uploading' });
});
