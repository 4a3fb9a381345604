import { doorParams } from '../../../shared/contract/drawings';
import { askedPages } from '../../../shared/domain/asked-pages';
import { DOOR_DETECTOR } from '../../../shared/domain/models';
import { detectPage } from '../../../shared/models/doors/door-detector';
import { doorResult, someRead, unreadPages } from '../../../shared/models/doors/door-result';
import { openPdf } from '../../../shared/models/pdf/document';
import { pdfEngine } from '../../../shared/models/pdf/wasm-file';
import { modelHandler } from '../model-handler';
import { pageProgress, stopWhenLost } from '../report-progress';

export const handler = modelHandler(
  DOOR_DETECTOR,
  async ({ task, bytes }) => {
    const document = openPdf(pdfEngine(), bytes);
    const { page_numbers, skip_sheets_without_doors: onlyPlans } = doorParams.parse(task.params);
    const { present, missing } = askedPages(task.range?.pages ?? page_numbers, document.pageCount);
    // of a range, how far the whole job is cannot be told
    const progress = task.range ? stopWhenLost(task) : pageProgress(task, 'reading');
    const read = [];
    for (const page of present) {
      read.push(detectPage(document, page, { onlyPlans }));
      await progress(read.length, present.length);
    }
    const result = doorResult(read, missing);
    return task.range ? result : someRead(result);
  },
  { uncharged: unreadPages },
);
