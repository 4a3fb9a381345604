import { parseParams } from '../../../shared/contract/parse-params';
import { JobFault } from '../../../shared/domain/job-fault';
import { DOCUMENT_PARSER } from '../../../shared/domain/models';
import { pagesUnread } from '../../../shared/domain/pages-unread';
import { wordsKey } from '../../../shared/domain/result-files';
import { putResult } from '../../../shared/files/results';
import { toStore } from '../../../shared/models/layout/stored-words';
import { pdfEngine } from '../../../shared/models/pdf/wasm-file';
import { parseDocument } from '../../../shared/models/reading/document-parser';
import { modelHandler } from '../model-handler';
import { OCR_MS, remoteOcr } from '../remote-ocr';
import { pageProgress } from '../report-progress';
import { resultKey } from '../result-key';

/** Stores the words that it read beside the result, for a field-extractor job to go on from. */
export const handler = modelHandler(
  DOCUMENT_PARSER,
  async ({ task, bytes, startedAt }) => {
    const params = parseParams.parse(task.params);
    const ocr = params.ocr ? remoteOcr(task.input_key, startedAt + OCR_MS) : undefined;
    const { result, read } = await parseDocument(pdfEngine(), bytes, params, pageProgress(task, 'parsing'), ocr);
    const unread = result.ocr?.pages_not_read.length ?? 0;
    if (result.markdown === '' && unread > 0) throw new JobFault('OCR_FAILED', 'No page has text.');
    await putResult(wordsKey(resultKey(task)), toStore(read));
    return result;
  },
  { uncharged: pagesUnread },
);
