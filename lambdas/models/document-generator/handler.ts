import { generation } from '../../../shared/contract/generation';
import { DOCUMENT_GENERATOR } from '../../../shared/domain/models';
import { outputKey } from '../../../shared/domain/result-files';
import { putResultPdf } from '../../../shared/files/results';
import { generateDocument } from '../../../shared/models/generation/document-generator';
import { modelHandler } from '../model-handler';
import { resultKey } from '../result-key';

/** What it is to make is the job's input object, for there is no document: see lambdas/api/template-input.ts. */
export const handler = modelHandler(DOCUMENT_GENERATOR, async ({ task, bytes }) => {
  const asked = generation.parse(JSON.parse(Buffer.from(bytes).toString()));
  const { result, pdf } = await generateDocument(asked);
  await putResultPdf(outputKey(resultKey(task)), pdf);
  return result;
});
