import { formParams } from '../../../shared/contract/forms';
import { FORM_FILLER } from '../../../shared/domain/models';
import { outputKey } from '../../../shared/domain/result-files';
import { putResultPdf } from '../../../shared/files/results';
import { runForm } from '../../../shared/models/forms/form-filler';
import { pdfEngine } from '../../../shared/models/pdf/wasm-file';
import { modelHandler } from '../model-handler';
import { resultKey } from '../result-key';

export const handler = modelHandler(FORM_FILLER, async ({ task, bytes }) => {
  const { result, pdf } = await runForm(pdfEngine(), bytes, formParams.parse(task.params));
  if (pdf) await putResultPdf(outputKey(resultKey(task)), pdf);
  return result;
});
