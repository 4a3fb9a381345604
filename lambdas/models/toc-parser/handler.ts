import { type ModelOutcome, modelTask } from '../../../shared/contract/workflow';
import { now } from '../../../shared/domain/clock';
import { JobFault } from '../../../shared/domain/job-fault';
import { readPdf } from '../../../shared/files/documents';
import { putResult } from '../../../shared/files/results';
import { pdfEngine } from '../../../shared/models/pdf/wasm-file';
import { tocParser } from '../../../shared/models/spec/toc-parser';
import { OCR_MS, remoteOcr } from '../remote-ocr';
import { pageProgress, reportRetry } from '../report-progress';
import { resultKey } from '../result-key';

export const handler = async (event: unknown): Promise<ModelOutcome> => {
  const task = modelTask.parse(event);
  const startedAt = now();
  await reportRetry(task);
  const bytes = await readPdf(task.input_key);
  if (!bytes) throw new JobFault('DOCUMENT_GONE', 'The document is no longer stored.');
  const ocr = remoteOcr(task.input_key, startedAt + OCR_MS);
  const result = await tocParser.run(pdfEngine(), bytes, pageProgress(task, 'reading'), ocr);
  const result_key = resultKey(task);
  await putResult(result_key, {
    document_id: task.document_id,
    ...result,
    model_version: tocParser.version,
    processing_time_ms: now() - startedAt,
  });
  return { result_key };
};
