import type { Word, WordsOf } from '../../contract/openapi/api';
import { PROBLEM_KINDS, type Problem, type ProblemCode } from '../../domain/problems';
import type { Failure } from './contract';

/** A word, and the next step where Planwright's own names a route of its own. */
type Advised = Word & { nextStep?: string };

/** DocLD's codes where it has one. RATE_LIMIT_EXCEEDED, FILE_TOO_LARGE and CONFLICT are ours: its pages name 429, 413 and 409 and no code. */
const WORDS: Partial<Record<ProblemCode, Advised>> = {
  SCOPE_MISSING: { code: 'FORBIDDEN', status: 403 },
  VALIDATION_FAILED: { code: 'VALIDATION_ERROR', status: 400 },
  INVALID_JSON: { code: 'INVALID_FORMAT', status: 400 },
  UNSUPPORTED_MEDIA_TYPE: {
    code: 'INVALID_FORMAT',
    status: 400,
    nextStep: 'Send application/json, or multipart/form-data with a part named file.',
  },
  NOT_A_PDF: { code: 'INVALID_FORMAT', status: 400 },
  URL_UNREACHABLE: { code: 'INVALID_INPUT', status: 400 },
  JOB_NOT_FOUND: { code: 'NOT_FOUND', status: 404 },
  ROUTE_NOT_FOUND: { code: 'NOT_FOUND', status: 404 },
  BODY_TOO_LARGE: {
    code: 'FILE_TOO_LARGE',
    status: 413,
    nextStep: 'Ask POST /api/upload/presigned for a url and PUT the file there.',
  },
  DOCUMENT_NOT_UPLOADED: {
    code: 'DOCUMENT_NOT_UPLOADED',
    status: 409,
    nextStep: 'PUT the file to the url of POST /api/upload/presigned, with the headers it named, then try again.',
  },
  SOURCE_JOB_NOT_COMPLETE: {
    code: 'CONFLICT',
    status: 409,
    nextStep: 'Wait until the job is completed; if it failed or was cancelled, give its document instead.',
  },
  JOB_NOT_CANCELLABLE: { code: 'CONFLICT', status: 409, nextStep: 'Poll the job: it has ended.' },
  PDF_ENCRYPTED: { code: 'PARSE_ERROR', status: 422 },
  PDF_CORRUPT: { code: 'PARSE_ERROR', status: 422 },
  PDF_TOO_COMPLEX: { code: 'PARSE_ERROR', status: 422 },
  FREE_TIER_LIMIT_REACHED: { code: 'QUOTA_EXCEEDED', status: 402 },
  RATE_LIMITED: { code: 'RATE_LIMIT_EXCEEDED', status: 429 },
};

/** DocLD's codes for what is wrong with one field: an address that leads nowhere, or an id of what is kept nowhere here. */
const FIELD_WORDS: Partial<Record<string, Word>> = {
  input: { code: 'INVALID_INPUT', status: 400 },
  schema_id: { code: 'SCHEMA_NOT_FOUND', status: 404 },
  knowledge_base_id: { code: 'KB_NOT_FOUND', status: 404 },
  config_id: { code: 'NOT_FOUND', status: 404 },
  edit_config_id: { code: 'NOT_FOUND', status: 404 },
};

/** How the words of a field that is not there end; the first are those that `lambdas/api/parse.ts` sets. */
const ABSENT = /is (required|missing)$/;

const NO_KEY: Word = { code: 'UNAUTHORIZED', status: 401 };
const MISSING: Word = { code: 'MISSING_FIELD', status: 400 };

const plainWord = (code: ProblemCode): Advised => WORDS[code] ?? { code, status: PROBLEM_KINDS[code].status };

const wordOf = ({ code, errors }: Problem, hasKey: boolean): Advised => {
  if (code === 'INVALID_API_KEY' && !hasKey) return NO_KEY;
  const [first] = errors ?? [];
  if (first && ABSENT.test(first.message)) return MISSING;
  const ofField = errors?.map(({ field }) => FIELD_WORDS[field]).find((word) => word !== undefined);
  return ofField ?? plainWord(code);
};

/** The words that a problem may be answered with, which for a body also depend on what is wrong with it. */
export const wordsOf: WordsOf = (problem, fields) => {
  const { code, status } = plainWord(problem);
  const word = { code, status };
  if (problem === 'INVALID_API_KEY') return [word, NO_KEY];
  if (problem !== 'VALIDATION_FAILED') return [word];
  return [word, MISSING, ...fields.flatMap((field) => FIELD_WORDS[field] ?? [])];
};

/** A problem as DocLD answers it, and the HTTP status; one that it has no word for keeps Planwright's code and status. */
export const failureOf = (problem: Problem, hasKey: boolean): { status: number; body: Failure } => {
  const { code, status, nextStep = PROBLEM_KINDS[problem.code].nextStep } = wordOf(problem, hasKey);
  const details = { next_step: nextStep, ...(problem.errors && { fields: problem.errors }) };
  return { status, body: { error: { code, message: problem.detail, details } } };
};
