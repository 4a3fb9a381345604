import * as z from 'zod/mini';
import type { SetPartResult } from '../../../shared/contract/bid-set-result';
import type { ModelTask } from '../../../shared/contract/workflow';
import { BID_SET } from '../../../shared/domain/models';
import { onlyPages } from '../../../shared/models/ocr/ocr';
import { pdfEngine } from '../../../shared/models/pdf/wasm-file';
import { readSheets } from '../../../shared/models/sets/read-sheets';
import { sectionsOfBook } from '../../../shared/models/sets/sections-of';
import { parseToc } from '../../../shared/models/spec/toc-parser';
import { addPartDone } from '../../../shared/store/sets';
import { modelHandler } from '../model-handler';
import { OCR_MS, remoteOcr } from '../remote-ocr';
import { notWritten, stopWhenLost } from '../report-progress';

const partParams = z.object({ kind: z.enum(['sheets', 'text']) });

const reportPart = async (task: ModelTask, { sheets, pages_failed }: SetPartResult): Promise<void> => {
  const { index, pages } = partOf(task);
  const failed = pages_failed.length;
  const drawing = sheets.length;
  const text = pages.length - failed - drawing;
  await addPartDone(task, index, { drawing, text, failed }).catch(notWritten(task));
};

const partOf = ({ range }: ModelTask) => {
  if (!range) throw new Error('A set is read in parts');
  return range;
};

/** Reads a part of a set: drawings, or the text of a file. */
export const handler = modelHandler<SetPartResult>(
  BID_SET,
  async ({ task, bytes, startedAt }) => {
    const { document_id } = task;
    const { pages } = partOf(task);
    const { kind } = partParams.parse(task.params);
    const check = stopWhenLost(task);
    if (kind === 'sheets')
      return { document_id, sections: [], ...(await readSheets(pdfEngine(), bytes, pages, check)) };
    const ocr = remoteOcr(task.input_key, startedAt + OCR_MS);
    const book = await parseToc(pdfEngine(), bytes, check, ocr && onlyPages(ocr, pages));
    return { document_id, sheets: [], ...sectionsOfBook(book, pages) };
  },
  { report: reportPart },
);
