import { executionStatus, startExecution, stopExecution } from '../../support/executions';
import { ended, getJob, readySample } from '../../support/flows';
import { truncatedPdf } from '../../support/pdfs';
import { deleteStoredPdf, putClaimedJob, putQueuedJob, replaceStoredPdf, rowOf } from '../../support/storage';

const failed = (code: string) => ({
  status: 'failed',
  progress: 'Failed',
  error_code: code,
  error: { code, message: expect.any(String), next_step: expect.any(String) },
  completed_at: expect.any(String),
  result: null,
});

test('input at fault: the model’s code reaches the job', async () => {
  const document = await readySample();
  const job_id = await putQueuedJob('enterprise', document);
  await deleteStoredPdf('enterprise', document.document_id);
  await startExecution('enterprise', job_id);
  expect(await ended(job_id)).toMatchObject(failed('DOCUMENT_GONE'));
});

test('poison: a PDF that cannot be read fails the job at once and is not tried again', async () => {
  const document = await readySample();
  await replaceStoredPdf('enterprise', document.document_id, await truncatedPdf());
  const job_id = await putQueuedJob('enterprise', document);
  await startExecution('enterprise', job_id);
  expect(await ended(job_id)).toMatchObject({ ...failed('PDF_CORRUPT'), retry_count: 0 });
  // a model that is run again writes so before it opens the file
  expect(await rowOf('enterprise', job_id)).not.toHaveProperty('retry_count');
});

test('our fault: whatever it is, the job ends as INTERNAL_ERROR', async () => {
  const job_id = await putQueuedJob('enterprise', await readySample(), { model: 'no-such-model' });
  await startExecution('enterprise', job_id);
  expect(await ended(job_id)).toMatchObject(failed('INTERNAL_ERROR'));
});

test('an execution stopped from outside ends its job', async () => {
  const job_id = await putQueuedJob('enterprise', await readySample(), { params: 'not json: Claim cannot go on' });
  const execution = await startExecution('enterprise', job_id);
  await stopExecution(execution);
  expect(await ended(job_id)).toMatchObject(failed('INTERNAL_ERROR'));
});

test('a job that another execution holds is left to it', async () => {
  const job_id = await putClaimedJob('enterprise', await readySample(), 'another-attempt');
  const execution = await startExecution('enterprise', job_id);
  expect(await executionStatus(execution)).toBe('SUCCEEDED');
  expect(await getJob(job_id)).toMatchObject({ status: 'processing', result: null });
});
