import type { Word, WordsOf } from '../../contract/openapi/api';
import { jobErrorText } from '../../domain/job-errors';
import { PROBLEM_KINDS, type Problem, type ProblemCode } from '../../domain/problems';
import type { JobError } from './contract';
import type { Failure } from './envelope';

/** What of a request its refusal speaks of: whether it carried a key at all, and the job id in its path as it came. */
type Asked = { hasKey: boolean; jobId: string | undefined; requestId: string };

/** DocuRift's codes where it has one. VALIDATION_ERROR is ours: the vendor's page names 400 but shows no code for it. */
const WORDS: Partial<Record<ProblemCode, Word>> = {
  SCOPE_MISSING: { code: 'FORBIDDEN', status: 403 },
  RATE_LIMITED: { code: 'RATE_LIMIT_EXCEEDED', status: 429 },
  FREE_TIER_LIMIT_REACHED: { code: 'INSUFFICIENT_CREDITS', status: 402 },
  QUOTA_EXCEEDED: { code: 'INSUFFICIENT_CREDITS', status: 402 },
  ROUTE_NOT_FOUND: { code: 'NOT_FOUND', status: 404 },
  BODY_TOO_LARGE: { code: 'FILE_TOO_LARGE', status: 413 },
  NOT_A_PDF: { code: 'INVALID_FILE_TYPE', status: 400 },
  UNSUPPORTED_MEDIA_TYPE: { code: 'VALIDATION_ERROR', status: 400 },
  VALIDATION_FAILED: { code: 'VALIDATION_ERROR', status: 400 },
};

/** What to do where DocuRift knows no way. */
const ADVICE: Partial<Record<ProblemCode, string>> = {
  BODY_TOO_LARGE: 'Upload it as POST /v1/documents says and send its document_id as documentId in place of the file.',
};

const messageOf = ({ code, detail }: Problem, { jobId }: Asked): string => {
  if (code === 'JOB_NOT_FOUND' && jobId) return `Job with ID '${jobId}' not found`;
  const advice = ADVICE[code];
  return advice === undefined ? detail : `${detail} ${advice}`;
};

const wordOf = (code: ProblemCode, { hasKey }: Pick<Asked, 'hasKey'>): Word => {
  if (code === 'INVALID_API_KEY' && !hasKey) return { code: 'UNAUTHORIZED', status: 401 };
  return WORDS[code] ?? { code, status: PROBLEM_KINDS[code].status };
};

/** The words that a problem may be answered with: a request without a key has one of its own. */
export const wordsOf: WordsOf = (code) =>
  code === 'INVALID_API_KEY'
    ? [wordOf(code, { hasKey: true }), wordOf(code, { hasKey: false })]
    : [wordOf(code, { hasKey: true })];

/** A problem as DocuRift answers it, and the HTTP status; one that it has no word for keeps Planwright's code and status. */
export const failureOf = (problem: Problem, asked: Asked): { status: number; body: Failure } => {
  const { code, status } = wordOf(problem.code, asked);
  const details = problem.errors && { fields: problem.errors };
  return {
    status,
    body: {
      success: false,
      error: { code, message: messageOf(problem, asked), ...(details && { details }) },
      requestId: `req_${asked.requestId}`,
    },
  };
};

/** A job that failed while its submit waited for it: 500 for a fault of ours, 422 for one of the file or of what was asked. */
export const failureOfJob = (error: JobError, requestId: string): { status: number; body: Failure } => ({
  status: error.details.step !== 'queue' && jobErrorText(error.code).ours ? 500 : 422,
  body: { success: false, error, requestId: `req_${requestId}` },
});
