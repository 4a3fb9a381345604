import { submittedJob } from '../../../shared/contract/jobs';
import { call } from '../../support/api';
import { accountWithCredits, creditsOf, usageOf } from '../../support/credits';
import { eventsOf } from '../../support/events';
import { eventually } from '../../support/eventually';
import { sweep } from '../../support/executions';
import { ended, getJob, readySample, submittedToc } from '../../support/flows';
import { keyOf } from '../../support/local-runtime';
import { truncatedPdf } from '../../support/pdfs';
import { lendAllSlots } from '../../support/slots';
import { changeJob, deleteStoredPdf, replaceStoredPdf } from '../../support/storage';
import { fromNow, HOUR_MS } from '../../support/times';

/** An account whose slots are all lent, so that its jobs stay queued. */
const waitingAccount = async () => {
  const account = await accountWithCredits('developer', 10);
  const { document_id } = await readySample(account.key);
  await lendAllSlots(account.account_id, 'developer', 600);
  return { ...account, document_id };
};

const kinds = async (key: string) => (await usageOf(key)).entries.map(({ kind, credits }) => [kind, credits]);
const REFUNDED = [
  ['refund', -1],
  ['charge', 1],
];

test('a cancelled job’s credits are back with the answer, and only once', async () => {
  const { key, document_id } = await waitingAccount();
  const { job_id } = await submittedToc(document_id, key);
  expect(await creditsOf(key)).toMatchObject({ used: 1 });
  expect((await call('DELETE', `/v1/jobs/${job_id}`, { key })).status).toBe(200);
  expect(await creditsOf(key)).toMatchObject({ used: 0, remaining: 10 });
  expect(await getJob(job_id, key)).toMatchObject({ status: 'cancelled', credits_charged: 0 });
  expect(await kinds(key)).toEqual(REFUNDED);
});

test('an expired job costs nothing', async () => {
  const { account_id, key, document_id } = await waitingAccount();
  const start_by = fromNow(HOUR_MS);
  const { body } = await call('POST', '/v1/specs/parse/document', { key, json: { document_id, start_by } });
  const { job_id } = submittedJob.parse(body);
  await changeJob('developer', job_id, { start_by: fromNow(-1) }, account_id);
  await eventually(async () => {
    await sweep();
    expect(await getJob(job_id, key)).toMatchObject({ status: 'expired', credits_charged: 0 });
    expect(await kinds(key)).toEqual(REFUNDED);
  });
  expect(await creditsOf(key)).toMatchObject({ used: 0 });
});

const entriesOf = async (job_id: string) =>
  (await usageOf(keyOf('enterprise'), '?limit=100')).entries
    .filter((entry) => entry.job_id === job_id)
    .map(({ kind, credits }) => [kind, credits]);

test('a job that fails by our fault costs nothing', async () => {
  const { document_id } = await readySample();
  await deleteStoredPdf('enterprise', document_id);
  const { job_id } = await submittedToc(document_id);
  expect(await ended(job_id)).toMatchObject({ error_code: 'DOCUMENT_GONE', credits_charged: 0 });
  await eventually(async () => expect(await entriesOf(job_id)).toEqual(REFUNDED));
});

test('a job that fails by its input’s fault is paid for', async () => {
  const { document_id } = await readySample();
  await replaceStoredPdf('enterprise', document_id, await truncatedPdf());
  const { job_id } = await submittedToc(document_id);
  expect(await ended(job_id)).toMatchObject({ error_code: 'PDF_CORRUPT', credits_charged: 1 });
  // the slot is given back by the same function, after which a refund would have been written
  await eventsOf(job_id, 3);
  expect(await entriesOf(job_id)).toEqual([['charge', 1]]);
});
