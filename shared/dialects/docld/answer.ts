import { refundOf } from '../../domain/credits';
import { processingTimeMs } from '../../domain/job';
import { jobErrorText } from '../../domain/job-errors';
import type { JobRow } from '../../store/jobs';
import type { DocldJob, Failure } from './contract';
import type { DocldType } from './job-types';

/** What a job has cost: the pages that it reads, and its credits less what was given back. */
const usageOf = (row: JobRow) => ({
  num_pages: row.job_pages ?? row.input_page_count,
  credits: (row.credits ?? 0) - refundOf(row),
});

/** What the answer to a submit of a type has beside what all have and what the job has found. */
const OWN_FIELDS: Partial<Record<DocldType, (jobId: string) => object>> = {
  extract: (extraction_id) => ({ extraction_id }),
  edit: (edit_id) => ({ edit_id }),
};

/** The answer to a submit whose job is completed. `duration` in seconds; 0 for what was read before. */
export const completedAnswer = (row: JobRow, job: DocldJob) => {
  const duration = (processingTimeMs(row.processing_started_at, row.completed_at) ?? 0) / 1000;
  const all = { success: true as const, job_id: job.id, document_id: job.document_id, duration, usage: usageOf(row) };
  const tooLarge = job.result_url === undefined ? {} : { result_url: job.result_url };
  if (job.type === 'parse') return { ...all, result: job.result ?? null, ...tooLarge, studio_link: null };
  return { ...all, ...OWN_FIELDS[job.type]?.(job.id), ...job.result, ...tooLarge };
};

/** The answer to a submit whose job is not done yet, or is not waited for: the job as GET shows it, under both names of its id. */
export const acceptedAnswer = (job: DocldJob) => ({ success: true as const, job_id: job.id, ...job });

const WORDS: Partial<Record<DocldType, string>> = { extract: 'EXTRACT_ERROR' };

/** The code and the HTTP status of a job that failed while its submit waited for it. */
const wordOf = ({ error_code, type }: DocldJob): { code: string; status: number } => {
  switch (error_code) {
    case 'OCR_ERROR':
    case 'PARSE_ERROR':
      return { code: error_code, status: 500 };
    case 'TIMEOUT':
      return { code: error_code, status: 504 };
    case 'VALIDATION_ERROR':
      return { code: error_code, status: 400 };
    case 'QUOTA_EXCEEDED':
      return { code: error_code, status: 429 };
    default:
      return { code: WORDS[type] ?? 'PROCESSING_ERROR', status: 500 };
  }
};

/** The failure of a job, by our own code for it, as an answer. */
export const failureOfJob = (job: DocldJob, ownCode: string | undefined): { status: number; body: Failure } => {
  const { code, status } = wordOf(job);
  const { message, nextStep } = jobErrorText(ownCode ?? 'INTERNAL_ERROR');
  return { status, body: { error: { code, message, details: { next_step: nextStep, job_id: job.id } } } };
};
