import type { JobFaultCode } from './job-fault';

type JobErrorText = { message: string; nextStep: string; retryable: boolean; ours: boolean };

/**
 * What a failed job tells its owner, by `error_code`. `retryable`: the same file may well succeed another time.
 * `ours`: the fault is the system's, so the job costs nothing.
 */
const JOB_ERRORS: Record<JobFaultCode, JobErrorText> = {
  URL_UNREACHABLE: {
    message: 'The file could not be fetched from its url.',
    nextStep: 'Give a public https address, or upload the file.',
    retryable: true,
    ours: false,
  },
  PDF_CORRUPT: {
    message: 'The PDF is damaged and cannot be read.',
    nextStep: 'Export or download the file anew, upload it and submit again.',
    retryable: false,
    ours: false,
  },
  PDF_ENCRYPTED: {
    message: 'The PDF needs a password to open.',
    nextStep: 'Remove the password, upload the file and submit again.',
    retryable: false,
    ours: false,
  },
  NOT_A_PDF: {
    message: 'The file is not a PDF.',
    nextStep: 'Upload a PDF and submit again.',
    retryable: false,
    ours: false,
  },
  PDF_TOO_COMPLEX: {
    message: 'The PDF needs more memory or time, or has more pages or objects, than one file may take.',
    nextStep: 'Split the file, or export it anew, and submit again.',
    retryable: false,
    ours: false,
  },
  DOCUMENT_GONE: {
    message: 'The document expired before the job could read it.',
    nextStep: 'Upload the file again and submit again.',
    retryable: false,
    ours: true,
  },
  SOURCE_RESULT_GONE: {
    message: 'The toc-parser result that the job builds on expired before the job could read it.',
    nextStep: 'Run toc-parser on the document again and submit with its job id.',
    retryable: false,
    ours: true,
  },
  OCR_FAILED: {
    message: 'No text could be read from any page of the document.',
    nextStep: 'Scan it anew at 300 dpi, upright and in focus, and submit again.',
    retryable: true,
    ours: false,
  },
  NO_FORM_FIELDS: {
    message: 'The PDF has no form fields that could be filled.',
    nextStep: 'Give it AcroForm fields, or have them listed first.',
    retryable: false,
    ours: false,
  },
  TEMPLATE_INVALID: {
    message: 'The template has placeholders for which there is no value.',
    nextStep: 'Give a value for each placeholder and submit again.',
    retryable: false,
    ours: false,
  },
  NO_READABLE_FILE: {
    message: 'None of the files could be read.',
    nextStep: 'Look at the error of each file, mend them, and submit them in a new job.',
    retryable: false,
    ours: false,
  },
  SET_TOO_LARGE: {
    message: 'The files have more pages than one job may read.',
    nextStep: 'Submit them in several jobs of the project.',
    retryable: false,
    ours: false,
  },
  TIMEOUT: {
    message: 'The job took longer than it may.',
    nextStep: 'Submit again; if it happens twice, split the file.',
    retryable: true,
    ours: true,
  },
  INTERNAL_ERROR: {
    message: 'Something went wrong on our side.',
    nextStep: 'Submit again; if it persists, give your operator the job id.',
    retryable: true,
    ours: true,
  },
};

const isKnown = (code: string): code is JobFaultCode => Object.hasOwn(JOB_ERRORS, code);

/** The text of an error code; a code this version does not know reads as an internal error. */
export const jobErrorText = (code: string): JobErrorText => JOB_ERRORS[isKnown(code) ? code : 'INTERNAL_ERROR'];
