import type { z } from 'zod/mini';
import { workflowParams, workflowResult } from '../../../shared/contract/workflow-run';
import { WORKFLOW_RUNNER } from '../../../shared/domain/models';
import { outputKey, sectionKey, stepResultKey } from '../../../shared/domain/result-files';
import { openPdf } from '../../../shared/models/pdf/document';
import { pdfEngine } from '../../../shared/models/pdf/wasm-file';
import { readySample } from '../../support/flows';
import { subcontractorForm } from '../../support/forms';
import { runModel, uploaded } from '../../support/model-jobs';
import { storedObject } from '../../support/storage';

const asParams = (asked: z.input<typeof workflowParams>) => workflowParams.parse(asked);

test('a form is filled, read, searched and reported on, each step on the one before', async () => {
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
  const document = await uploaded(await subcontractorForm());
  const { job, resultKey = '', uncharged } = await runModel(WORKFLOW_RUNNER, document, params);
  expect(job).toMatchObject({ status: 'complete', error_code: null });
  const result = workflowResult.parse(job.result);
  expect(result.steps.map(({ id, status, error }) => [id, status, error])).toEqual(
    ['fill', 'read', 'find', 'known', 'pick', 'report', 'cut'].map((id) => [id, 'completed', null]),
  );
  expect(result).toMatchObject({ outcome: 'completed', page_count: 2 });
  expect(result.steps[4]?.result).toEqual({ company: 'Muster GmbH' });
  const keyOf = (index: number) => stepResultKey(resultKey, index);
  for (const key of [outputKey(keyOf(0)), outputKey(keyOf(5)), sectionKey(keyOf(6), 'section-1')]) {
    expect(openPdf(pdfEngine(), await storedObject(key)).pageCount).toBeGreaterThan(0);
  }
  expect(uncharged).toBe(0);
});

test('the job completes with the step that failed, and pays for none that was not done', async () => {
  const params = asParams({
    steps: [
      { id: 'read', type: 'parse' },
      { id: 'fill', type: 'edit', config: { mode: 'fill', values: {} } },
      { id: 'write', type: 'generate', config: { template: 'x' } },
    ],
  });
  const document = await readySample();
  const { job, uncharged } = await runModel(WORKFLOW_RUNNER, document, params);
  const result = workflowResult.parse(job.result);
  expect([job.status, result.outcome]).toEqual(['complete', 'failed']);
  expect(result.steps.map(({ status, error }) => [status, error?.code])).toEqual([
    ['completed', undefined],
    ['failed', 'NO_FORM_FIELDS'],
    ['skipped', undefined],
  ]);
  expect(uncharged).toBe(document.page_count + 1);
});
