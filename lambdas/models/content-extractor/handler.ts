import { contentParams } from '../../../shared/contract/content-extract';
import { tocResult } from '../../../shared/contract/toc-result';
import { type ModelOutcome, modelTask } from '../../../shared/contract/workflow';
import { now } from '../../../shared/domain/clock';
import { JobFault } from '../../../shared/domain/job-fault';
import { CONTENT_EXTRACTOR } from '../../../shared/domain/models';
import { readPdf } from '../../../shared/files/documents';
import { loadResult, putResult } from '../../../shared/files/results';
import { openPdf } from '../../../shared/models/pdf/document';
import { pdfEngine } from '../../../shared/models/pdf/wasm-file';
import { extractContent } from '../../../shared/models/spec/content/extract-content';
import { NO_LANGUAGE_MODEL, withLanguageModel } from '../../../shared/models/spec/content/language-model';
import { listedSections } from '../../../shared/models/spec/content/listed-sections';
import { OCR_MS, remoteOcr } from '../remote-ocr';
import { pageProgress, reportRetry } from '../report-progress';
import { resultKey } from '../result-key';
import { bedrockModel } from './bedrock';

/** The function has five minutes; what is asked by then is answered within one more. */
const LANGUAGE_MODEL_MS = 180_000;

export const handler = async (event: unknown): Promise<ModelOutcome> => {
  const task = modelTask.parse(event);
  const { source_job_id, toc_result_key, section_codes } = contentParams.parse(task.params);
  const startedAt = now();
  await reportRetry(task);
  const [bytes, stored] = await Promise.all([readPdf(task.input_key), loadResult(toc_result_key)]);
  if (!bytes) throw new JobFault('DOCUMENT_GONE', 'The document is no longer stored.');
  if (stored === undefined) throw new JobFault('SOURCE_RESULT_GONE', 'The toc-parser result is no longer stored.');
  const listed = listedSections(tocResult.parse(stored));
  const content = await extractContent(
    openPdf(pdfEngine(), bytes),
    listed,
    section_codes,
    pageProgress(task, 'reading'),
    remoteOcr(task.input_key, startedAt + OCR_MS),
  );
  const name = process.env.BEDROCK_MODEL;
  const result = name
    ? await withLanguageModel(content, bedrockModel(name), startedAt + LANGUAGE_MODEL_MS)
    : { ...content, normalizer: NO_LANGUAGE_MODEL };
  const result_key = resultKey(task);
  await putResult(result_key, {
    document_id: task.document_id,
    source_job_id,
    ...result,
    model_version: CONTENT_EXTRACTOR.version,
    processing_time_ms: now() - startedAt,
  });
  return { result_key };
};
