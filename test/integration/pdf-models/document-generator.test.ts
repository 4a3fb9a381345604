import { generationResult } from '../../../shared/contract/generation';
import { DOCUMENT_GENERATOR } from '../../../shared/domain/models';
import { outputKey } from '../../../shared/domain/result-files';
import { openPdf } from '../../../shared/models/pdf/document';
import { pdfEngine } from '../../../shared/models/pdf/wasm-file';
import { readySample } from '../../support/flows';
import { runModel } from '../../support/model-jobs';
import { storedObject, storedTemplate } from '../../support/storage';

test('makes a PDF of the template that is its input', async () => {
  const template = await storedTemplate('enterprise', { template: '# For {{client}}', data: { client: 'Łódź' } });
  const { job, resultKey = '' } = await runModel(DOCUMENT_GENERATOR, await readySample(), {}, template);
  expect(job).toMatchObject({ status: 'complete', error_code: null });
  const result = generationResult.parse(job.result);
  expect(result).toMatchObject({ page_count: 1, characters_missing: [] });
  const file = await storedObject(outputKey(resultKey));
  expect(file.length).toBe(result.output_bytes);
  const words = openPdf(pdfEngine(), file).readPages([1], (_page, page) => page.words.map(({ text }) => text));
  expect(words).toEqual([['For', 'Łódź', '1', '/', '1']]);
});

test('a placeholder without a value fails the job', async () => {
  const template = await storedTemplate('enterprise', { template: '{{client}}' });
  const { job } = await runModel(DOCUMENT_GENERATOR, await readySample(), {}, template);
  expect(job).toMatchObject({ status: 'failed', error_code: 'TEMPLATE_INVALID', retry_count: 0 });
});
