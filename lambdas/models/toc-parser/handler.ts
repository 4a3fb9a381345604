import { TOC_PARSER } from '../../../shared/domain/models';
import { pdfEngine } from '../../../shared/models/pdf/wasm-file';
import { parseToc } from '../../../shared/models/spec/toc-parser';
import { modelHandler } from '../model-handler';
import { OCR_MS, remoteOcr } from '../remote-ocr';
import { pageProgress } from '../report-progress';

export const handler = modelHandler(TOC_PARSER, ({ task, bytes, startedAt }) =>
  parseToc(pdfEngine(), bytes, pageProgress(task, 'reading'), remoteOcr(task.input_key, startedAt + OCR_MS)),
);
