import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '../../../../shared/domain/ids';
import { freshAccount } from '../../../support/accounts';
import { creditsOf } from '../../../support/credits';
import { ask, formWith, getDocldJob } from '../../../support/docld';
import { pdfOf } from '../../../support/docld-files';
import { executionOf, executionStatus } from '../../../support/executions';
import { scannedPdf } from '../../../support/scans';
import { rowOf } from '../../../support/storage';

/** Pages that OCR takes seconds for, each with other words, so that no result is known already. */
const scan = async () => {
  const pages = 3;
  const text = await pdfOf(Array.from({ length: pages }, (_, index) => `Page ${index} of ${newId()}`));
  return new Uint8Array(
    scannedPdf(
      text,
      Array.from({ length: pages }, (_, index) => index + 1),
    ),
  );
};

test('a job that is cancelled while it runs stops, keeps nothing, and costs nothing', async () => {
  const { account_id, key } = await freshAccount('pro');
  const { body } = await ask('POST', '/api/parse/async', key, { body: formWith(await scan()) });
  const { job_id } = Object(body);
  while ((await getDocldJob(key, job_id)).status !== 'processing') await sleep(20);

  const answer = await ask('DELETE', `/api/jobs/${job_id}`, key);
  expect(answer).toMatchObject({ status: 200, body: { success: true, job_id, status: 'cancelled' } });
  expect(await executionStatus(executionOf(job_id))).toBe('ABORTED');
  expect(await creditsOf(key)).toMatchObject({ used: 0 });

  // time enough for a model that had gone on to write its end
  await sleep(3000);
  const job = await getDocldJob(key, job_id);
  expect(job).toMatchObject({ status: 'cancelled' });
  expect(job).not.toHaveProperty('result');
  expect(await rowOf('pro', job_id, account_id)).not.toHaveProperty('result_key');
});
