import type { z } from 'zod/mini';
import { readyDocument } from '../../../shared/contract/documents';
import { formResult } from '../../../shared/contract/forms';
import { generationResult } from '../../../shared/contract/generation';
import { workflowParams, workflowResult } from '../../../shared/contract/workflow-run';
import { outputKey, sectionKey, stepResultKey } from '../../../shared/domain/result-files';
import { type JobRow, jobRow } from '../../../shared/store/jobs';
import { startExecution } from '../../support/executions';
import { ended, readySample, uploadForm } from '../../support/flows';
import { subcontractorForm } from '../../support/forms';
import { putQueuedJob, rowOf, storedResultPdf, storedTemplate } from '../../support/storage';

const uploaded = async (pdf: Uint8Array) =>
  readyDocument.parse((await uploadForm(new Uint8Array(pdf), undefined, 'form.pdf')).body);

/** Runs a job of a model to its end; gives it with the key of its result. */
async function run(model: string, document: Awaited<ReturnType<typeof uploaded>>, more: Partial<JobRow>) {
  const job_id = await putQueuedJob('enterprise', document, { model, ...more });
  await startExecution('enterprise', job_id);
  const job = await ended(job_id);
  const { result_key: resultKey = '', pages_uncharged } = jobRow.parse(await rowOf('enterprise', job_id));
  return { job, resultKey, pages_uncharged };
}

const isPdf = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('latin1', 0, 5) === '%PDF-';

test('form-filler: the filled file lies beside the result', async () => {
  const params = JSON.stringify({ mode: 'fill', values: { 'Company name': 'Łódź GmbH', nobody: 'x' } });
  const { job, resultKey } = await run('form-filler', await uploaded(await subcontractorForm()), { params });
  expect(job).toMatchObject({ status: 'complete', error_code: null });
  const result = formResult.parse(job.result);
  expect(result.filled_elements).toEqual([{ id: 'company', name: 'Company name', value: 'Łódź GmbH' }]);
  expect(result.unmatched).toEqual(['nobody']);
  const file = await storedResultPdf(outputKey(resultKey));
  expect([isPdf(file), file?.length]).toEqual([true, result.output_bytes]);
});

test('form-filler: a file without fields fails the job with its code', async () => {
  const params = JSON.stringify({ mode: 'fill', values: {} });
  const { job } = await run('form-filler', await readySample(), { params });
  expect(job).toMatchObject({ status: 'failed', error_code: 'NO_FORM_FIELDS', retry_count: 0 });
});

test('document-generator: makes a PDF of the template that is its input', async () => {
  const input_key = await storedTemplate('enterprise', { template: '# For {{client}}', data: { client: 'Łódź' } });
  const { job, resultKey } = await run('document-generator', await readySample(), { input_key });
  expect(job).toMatchObject({ status: 'complete', error_code: null });
  const result = generationResult.parse(job.result);
  expect(result).toMatchObject({ page_count: 1, characters_missing: [] });
  const file = await storedResultPdf(outputKey(resultKey));
  expect([isPdf(file), file?.length]).toEqual([true, result.output_bytes]);
});

test('document-generator: a placeholder without a value fails the job', async () => {
  const input_key = await storedTemplate('enterprise', { template: '{{client}}' });
  const { job } = await run('document-generator', await readySample(), { input_key });
  expect(job).toMatchObject({ status: 'failed', error_code: 'TEMPLATE_INVALID', retry_count: 0 });
});

const asParams = (asked: z.input<typeof workflowParams>) => JSON.stringify(workflowParams.parse(asked));

test('workflow-runner: a form is filled, read, searched and reported on, each step on the one before', async () => {
  const params = asParams({
    steps: [
      { id: 'fill', type: 'edit', config: { mode: 'fill', flatten: true, values: { company: 'Muster GmbH' } } },
      { id: 'read', type: 'parse', from: 'fill' },
      { id: 'find', type: 'extract', from: 'read', config: { fields: [{ name: 'Company name', type: 'string' }] } },
      { id: 'known', type: 'condition', config: { path: 'data.Company name', equals: 'Muster GmbH' } },
      { id: 'pick', type: 'transform', from: 'find', config: { fields: { company: 'data.Company name' } } },
      { id: 'report', type: 'generate', from: 'pick', config: { template: '# Report on {{company}}' } },
      { id: 'cut', type: 'split', config: { method: 'pages', pages_per_section: 1 } },
    ],
  });
  const { job, resultKey, pages_uncharged } = await run('workflow-runner', await uploaded(await subcontractorForm()), {
    params,
  });
  expect(job).toMatchObject({ status: 'complete', error_code: null });
  const result = workflowResult.parse(job.result);
  expect(result.steps.map(({ id, status, error }) => [id, status, error])).toEqual(
    ['fill', 'read', 'find', 'known', 'pick', 'report', 'cut'].map((id) => [id, 'completed', null]),
  );
  expect(result).toMatchObject({ outcome: 'completed', page_count: 2 });
  expect(result.steps[4]?.result).toEqual({ company: 'Muster GmbH' });
  const keyOf = (index: number) => stepResultKey(resultKey, index);
  for (const key of [outputKey(keyOf(0)), outputKey(keyOf(5)), sectionKey(keyOf(6), 'section-1')]) {
    expect([key, isPdf(await storedResultPdf(key))]).toEqual([key, true]);
  }
  expect(pages_uncharged).toBe(0);
});

test('workflow-runner: the job completes with the step that failed, and pays for none that was not done', async () => {
  const params = asParams({
    steps: [
      { id: 'read', type: 'parse' },
      { id: 'fill', type: 'edit', config: { mode: 'fill', values: {} } },
      { id: 'write', type: 'generate', config: { template: 'x' } },
    ],
  });
  const document = await readySample();
  const { job, pages_uncharged } = await run('workflow-runner', document, { params });
  const result = workflowResult.parse(job.result);
  expect([job.status, result.outcome]).toEqual(['complete', 'failed']);
  expect(result.steps.map(({ status, error }) => [status, error?.code])).toEqual([
    ['completed', undefined],
    ['failed', 'NO_FORM_FIELDS'],
    ['skipped', undefined],
  ]);
  expect(pages_uncharged).toBe(document.page_count + 1);
});
