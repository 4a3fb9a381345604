import { extractResult } from '../../../shared/contract/extract-result';
import { DOCUMENT_PARSER, FIELD_EXTRACTOR } from '../../../shared/domain/models';
import { runModel, uploaded } from '../../support/model-jobs';
import { pdfOfPages } from '../../support/pdfs';
import { replaceStoredPdf } from '../../support/storage';

const fields = [
  { name: 'inspector', type: 'string', required: true },
  { name: 'passed', type: 'boolean' },
  { name: 'grade', type: 'string', required: true },
];
const certificate = () => pdfOfPages([['Certificate'], ['Inspector: Maria Holm', 'Passed: yes']]);

test('fields are found and cited', async () => {
  const { job } = await runModel(FIELD_EXTRACTOR, await uploaded(await certificate()), { fields });
  const { data, missing, fields: found } = extractResult.parse(job.result);
  expect({ data, missing }).toEqual({
    data: { inspector: 'Maria Holm', passed: true, grade: null },
    missing: ['grade'],
  });
  expect(found[0]?.citations).toMatchObject([{ text: 'Maria Holm', page: 2 }]);
});

test('with the result of a document-parser job the PDF is not read again', async () => {
  const document = await uploaded(await certificate());
  const { resultKey } = await runModel(DOCUMENT_PARSER, document, {});
  await replaceStoredPdf('enterprise', document.document_id, await pdfOfPages([['Inspector: Somebody Else']]));
  const { job } = await runModel(FIELD_EXTRACTOR, document, { fields, source_result_key: resultKey });
  expect(extractResult.parse(job.result).data).toMatchObject({ inspector: 'Maria Holm' });
});

test('a document-parser result that is gone is a fault of its own', async () => {
  const params = { fields, source_result_key: '1d/nobody/nothing.json' };
  const { job } = await runModel(FIELD_EXTRACTOR, await uploaded(await certificate()), params);
  expect(job).toMatchObject({ status: 'failed', error_code: 'SOURCE_RESULT_GONE' });
});
