import { formResult } from '../../../shared/contract/forms';
import { FORM_FILLER } from '../../../shared/domain/models';
import { outputKey } from '../../../shared/domain/result-files';
import { openPdf } from '../../../shared/models/pdf/document';
import { pdfEngine } from '../../../shared/models/pdf/wasm-file';
import { readySample } from '../../support/flows';
import { subcontractorForm } from '../../support/forms';
import { runModel, uploaded } from '../../support/model-jobs';
import { storedObject } from '../../support/storage';

test('the filled file lies beside the result', async () => {
  const params = { mode: 'fill', values: { 'Company name': 'Łódź GmbH', nobody: 'x' } };
  const { job, resultKey = '' } = await runModel(FORM_FILLER, await uploaded(await subcontractorForm()), params);
  expect(job).toMatchObject({ status: 'complete', error_code: null });
  const result = formResult.parse(job.result);
  expect(result.filled_elements).toEqual([{ id: 'company', name: 'Company name', value: 'Łódź GmbH' }]);
  expect(result.unmatched).toEqual(['nobody']);
  const file = await storedObject(outputKey(resultKey));
  expect(file.length).toBe(result.output_bytes);
  expect(openPdf(pdfEngine(), file).pageCount).toBe(2);
});

test('a file without fields fails the job with its code', async () => {
  const { job } = await runModel(FORM_FILLER, await readySample(), { mode: 'fill', values: {} });
  expect(job).toMatchObject({ status: 'failed', error_code: 'NO_FORM_FIELDS', retry_count: 0 });
});
