import { contentParams } from '../../../shared/contract/content-extract';
import { storedContents } from '../../../shared/contract/stored-contents';
import { JobFault } from '../../../shared/domain/job-fault';
import { CONTENT_EXTRACTOR } from '../../../shared/domain/models';
import { loadResult } from '../../../shared/files/results';
import { openPdf } from '../../../shared/models/pdf/document';
import { pdfEngine } from '../../../shared/models/pdf/wasm-file';
import { extractContent } from '../../../shared/models/spec/content/extract-content';
import {
  NO_LANGUAGE_MODEL,
  sectionsUnanswered,
  withLanguageModel,
} from '../../../shared/models/spec/content/language-model';
import { listedSections } from '../../../shared/models/spec/content/listed-sections';
import { modelHandler } from '../model-handler';
import { OCR_MS, remoteOcr } from '../remote-ocr';
import { pageProgress } from '../report-progress';
import { addLeftUndone } from '../run-tally';
import { bedrockModel } from './bedrock';

/** The function has five minutes; what is asked by then is answered within one more. */
const LANGUAGE_MODEL_MS = 180_000;

export const handler = modelHandler(CONTENT_EXTRACTOR, async ({ task, bytes, startedAt }) => {
  const { source_job_id, toc_result_key, section_codes } = contentParams.parse(task.params);
  const stored = await loadResult(toc_result_key);
  if (stored === undefined) throw new JobFault('SOURCE_RESULT_GONE', 'The toc-parser result is no longer stored.');
  const listed = listedSections(storedContents.parse(stored));
  const content = await extractContent(
    openPdf(pdfEngine(), bytes),
    listed,
    section_codes,
    pageProgress(task, 'reading'),
    remoteOcr(task.input_key, startedAt + OCR_MS),
  );
  const name = process.env.BEDROCK_MODEL;
  if (!name) return { source_job_id, ...content, normalizer: NO_LANGUAGE_MODEL };
  const result = await withLanguageModel(content, bedrockModel(name), startedAt + LANGUAGE_MODEL_MS);
  addLeftUndone(sectionsUnanswered(result));
  return { source_job_id, ...result };
});
