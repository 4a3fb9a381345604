import { setTimeout as sleep } from 'node:timers/promises';
import { accepted } from '../../../../shared/dialects/docld/answers-contract';
import { newId } from '../../../../shared/domain/ids';
import { freshAccount } from '../../../support/accounts';
import { creditsOf } from '../../../support/credits';
import { ask, endedJob, formWith, getDocldJob } from '../../../support/docld';
import { executionOf, executionStatus } from '../../../support/executions';
import { pdfOfPages } from '../../../support/pdfs';
import { scannedPdf } from '../../../support/scans';
import { rowOf } from '../../../support/storage';

/** Pages that OCR takes about a second for, each with other words, so that no result is known already. */
const scan = async (pages: number) => {
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  const text = numbers.map((page) =>
    Array.from({ length: 5 }, (_, line) => `Line ${line} of page ${page}: ${newId()}`),
  );
  return new Uint8Array(scannedPdf(await pdfOfPages(text), numbers, { dpi: 150 }));
};

/** Submits a scan of so many pages; gives its job. */
const parsing = async (key: string, pages: number): Promise<string> => {
  const { body } = await ask('POST', '/api/parse/async', key, { body: formWith(await scan(pages)) });
  return accepted.parse(body).job_id;
};

test('a job that is cancelled while it runs stops, keeps nothing, and costs nothing', async () => {
  const { account_id, key } = await freshAccount('pro');
  const job_id = await parsing(key, 6);
  while ((await getDocldJob(key, job_id)).status === 'queued') await sleep(20);

  const answer = await ask('DELETE', `/api/jobs/${job_id}`, key);
  expect(answer).toMatchObject({ status: 200, body: { success: true, job_id, status: 'cancelled' } });
  expect(await executionStatus(executionOf(job_id))).toBe('ABORTED');
  expect(await creditsOf(key)).toMatchObject({ used: 0 });

  // time enough for a model that had gone on to write its end: OCR reads its pages before those of a job after it
  expect(await endedJob(key, await parsing(key, 1))).toMatchObject({ status: 'completed' });
  const job = await getDocldJob(key, job_id);
  expect(job).toMatchObject({ status: 'cancelled' });
  expect(job).not.toHaveProperty('result');
  expect(await rowOf('pro', job_id, account_id)).not.toHaveProperty('result_key');
});
