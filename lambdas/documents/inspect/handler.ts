import {
  INSPECTION_REFUSALS,
  type Inspection,
  type InspectionRefusal,
  inspectTask,
} from '../../../shared/contract/workflow';
import { JobFault } from '../../../shared/domain/job-fault';
import { sha256 } from '../../../shared/domain/sha256';
import { readPdf } from '../../../shared/files/documents';
import { inspectPdf } from '../../../shared/models/pdf/inspect';
import { pdfEngine } from '../../../shared/models/pdf/wasm-file';

const isRefusal = (code: string): code is InspectionRefusal => INSPECTION_REFUSALS.some((known) => known === code);

/** Whether an upload is a PDF we can read. It runs apart from the API, because it opens files nobody has looked at. */
export const handler = async (event: unknown): Promise<Inspection> => {
  const { key } = inspectTask.parse(event);
  const bytes = await readPdf(key);
  if (!bytes) return { outcome: 'missing' };
  try {
    return { outcome: 'accepted', ...inspectPdf(pdfEngine(), bytes), sha256: sha256(bytes) };
  } catch (error) {
    if (!(error instanceof JobFault) || !isRefusal(error.code)) throw error;
    return { outcome: 'refused', code: error.code, detail: error.message };
  }
};
