/** Codes a failed job can carry in `error_code`. The first three are named by AnchorGrid's seed; the list is open. */
export const JOB_FAULT_CODES = [
  'URL_UNREACHABLE',
  'PDF_CORRUPT',
  'INTERNAL_ERROR',
  'TIMEOUT',
  'NOT_A_PDF',
  'PDF_ENCRYPTED',
  'PDF_TOO_COMPLEX',
  'DOCUMENT_GONE',
  'SOURCE_RESULT_GONE',
  'OCR_FAILED',
  'NO_FORM_FIELDS',
  'TEMPLATE_INVALID',
  'NO_READABLE_FILE',
  'SET_TOO_LARGE',
] as const;

export type JobFaultCode = (typeof JOB_FAULT_CODES)[number];

/**
 * Thrown by a model when its input, not the system, is at fault. Step Functions reads an error's `name`,
 * so the code is the name and the workflow's Catch can carry it onto the job.
 */
export class JobFault extends Error {
  constructor(
    readonly code: JobFaultCode,
    message: string,
  ) {
    super(message);
    this.name = code;
  }
}

/** How often a run is tried again that failed for a reason nobody named. */
export const FAULT_RETRIES = 2;

/** The name of the error with which Lambda refuses a call for want of a free place. Whoever meets it may wait. */
export const THROTTLED = 'TooManyRequestsException';

/** The name of the error that ends a run whose job is no longer its own. */
export const JOB_LOST = 'JOB_LOST';

/** Thrown by a model when its job was cancelled, or taken by another attempt: there is nobody to work for. */
export class JobLost extends Error {
  constructor() {
    super('The job was cancelled or belongs to another attempt.');
    this.name = JOB_LOST;
  }
}
