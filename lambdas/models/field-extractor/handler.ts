import { extractParams } from '../../../shared/contract/extract-params';
import { readWords } from '../../../shared/contract/read-words';
import { JobFault } from '../../../shared/domain/job-fault';
import { FIELD_EXTRACTOR } from '../../../shared/domain/models';
import { pagesUnread } from '../../../shared/domain/pages-unread';
import { wordsKey } from '../../../shared/domain/result-files';
import { loadResult } from '../../../shared/files/results';
import { extractFields } from '../../../shared/models/fields/field-extractor';
import { readDocument } from '../../../shared/models/layout/read-pages';
import { fromStore } from '../../../shared/models/layout/stored-words';
import { openPdf } from '../../../shared/models/pdf/document';
import { pdfEngine } from '../../../shared/models/pdf/wasm-file';
import { modelHandler } from '../model-handler';
import { OCR_MS, remoteOcr } from '../remote-ocr';
import { pageProgress } from '../report-progress';

export const handler = modelHandler(
  FIELD_EXTRACTOR,
  async ({ task, bytes, startedAt }) => {
    const params = extractParams.parse(task.params);
    const ocr = params.ocr ? remoteOcr(task.input_key, startedAt + OCR_MS) : undefined;
    const read =
      params.source_result_key === null
        ? await readDocument(openPdf(pdfEngine(), bytes), pageProgress(task, 'extracting'), ocr)
        : await readBefore(params.source_result_key);
    if (
      read.pages.every(({ content }) => content.words.length === 0) &&
      (read.report.ocr?.pages_not_read.length ?? 0) > 0
    ) {
      throw new JobFault('OCR_FAILED', 'No page has text.');
    }
    return extractFields(read, params);
  },
  { uncharged: pagesUnread },
);

/** What document-parser read for the result under a key. */
async function readBefore(resultKey: string) {
  const stored = await loadResult(wordsKey(resultKey));
  if (stored === undefined)
    throw new JobFault('SOURCE_RESULT_GONE', 'What the document-parser job read is no longer stored.');
  return fromStore(readWords.parse(stored));
}
