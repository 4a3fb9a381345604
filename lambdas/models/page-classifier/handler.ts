import { drawingParams } from '../../../shared/contract/drawings';
import { PAGE_CLASSIFIER } from '../../../shared/domain/models';
import { pdfEngine } from '../../../shared/models/pdf/wasm-file';
import { classifyPages } from '../../../shared/models/sheets/page-classifier';
import { modelHandler } from '../model-handler';
import { pageProgress } from '../report-progress';

export const handler = modelHandler(PAGE_CLASSIFIER, ({ task, bytes }) => {
  const { page_numbers } = drawingParams.parse(task.params);
  return classifyPages(pdfEngine(), bytes, page_numbers ?? undefined, pageProgress(task, 'reading'));
});
