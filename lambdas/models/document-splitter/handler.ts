import { splitParams } from '../../../shared/contract/split-params';
import type { Section } from '../../../shared/contract/split-result';
import { DOCUMENT_SPLITTER } from '../../../shared/domain/models';
import { sectionKey } from '../../../shared/domain/result-files';
import { putResultPdf } from '../../../shared/files/results';
import { pdfEngine } from '../../../shared/models/pdf/wasm-file';
import { splitDocument } from '../../../shared/models/splitting/document-splitter';
import { modelHandler } from '../model-handler';
import { OCR_MS, remoteOcr } from '../remote-ocr';
import { pageProgress } from '../report-progress';
import { resultKey } from '../result-key';

/** Stores the PDF of each section beside the result. Pages of one that cannot be cut out are not charged for. */
export const handler = modelHandler(
  DOCUMENT_SPLITTER,
  ({ task, bytes, startedAt }) => {
    const params = splitParams.parse(task.params);
    const keep = (id: string, pdf: Uint8Array) => putResultPdf(sectionKey(resultKey(task), id), pdf);
    const ocr = remoteOcr(task.input_key, startedAt + OCR_MS);
    return splitDocument(pdfEngine(), bytes, params, keep, pageProgress(task, 'parsing'), ocr);
  },
  { uncharged: ({ sections }) => sections.filter(({ size_bytes }) => size_bytes === null).reduce(pagesWith, 0) },
);

const pagesWith = (pages: number, { page_start, page_end }: Pick<Section, 'page_start' | 'page_end'>): number =>
  pages + page_end - page_start + 1;
