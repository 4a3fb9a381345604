import { jobErrorText } from '../../domain/job-errors';
import type { JobErrorCode } from './contract';

/** DocLD's word for what a job failed of; a code it has no word for is a fault inside. */
const WORDS: Partial<Record<string, JobErrorCode>> = {
  TIMEOUT: 'TIMEOUT',
  OCR_FAILED: 'OCR_ERROR',
  PDF_CORRUPT: 'PARSE_ERROR',
  PDF_ENCRYPTED: 'PARSE_ERROR',
  PDF_TOO_COMPLEX: 'PARSE_ERROR',
  NOT_A_PDF: 'PARSE_ERROR',
  DOCUMENT_GONE: 'VALIDATION_ERROR',
  SOURCE_RESULT_GONE: 'VALIDATION_ERROR',
  URL_UNREACHABLE: 'VALIDATION_ERROR',
  NO_FORM_FIELDS: 'VALIDATION_ERROR',
  TEMPLATE_INVALID: 'VALIDATION_ERROR',
};

export type JobError = { error: string; error_code: JobErrorCode };

/** What a failed job tells, by our error code. */
export const jobErrorOf = (code: string): JobError => {
  const { message, nextStep } = jobErrorText(code);
  return { error: `${message} ${nextStep}`, error_code: WORDS[code] ?? 'INTERNAL_ERROR' };
};
