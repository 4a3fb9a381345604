import type * as z from 'zod/mini';
import type { ProblemCode } from '../../domain/problems';
import type { RequiredScope } from '../../domain/scopes';

type Schema = z.ZodMiniType;

/** What a request's body may be: JSON or a form, each by a schema. */
export type RequestBody = { json?: Schema; form?: Schema; optional?: true };

/** An answer that is no problem: JSON by a schema, or bytes of a media type; none when it has no body. */
export type Success = { status: number; description: string; json?: Schema; bytes?: readonly string[] };

/** One route of an API as its contract has it. */
export type Operation = {
  id: string;
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  summary: string;
  tag: string;
  scope: RequiredScope;
  /** Whether it counts against the submits a minute of the account's tier, and charges credits. */
  submits?: true;
  path_parameters?: z.ZodMiniObject;
  query?: z.ZodMiniObject;
  /** Request headers beside the key and Idempotency-Key, and what they do. */
  headers?: Readonly<Record<string, string>>;
  body?: RequestBody;
  successes: readonly Success[];
  /** The codes that are the route's own; those of every route, of a POST and of a submit come of themselves. */
  problems?: readonly ProblemCode[];
  /** How a job that fails while its submit waits for it is answered, where that is no problem of the request. */
  jobFailures?: readonly { status: number; code: string }[];
};

const ALWAYS: readonly ProblemCode[] = ['INVALID_API_KEY', 'SCOPE_MISSING', 'INTERNAL_ERROR'];
const OF_POST: readonly ProblemCode[] = ['VALIDATION_FAILED', 'IDEMPOTENCY_KEY_REUSED', 'REQUEST_IN_FLIGHT'];
const OF_JSON: readonly ProblemCode[] = ['INVALID_JSON', 'UNSUPPORTED_MEDIA_TYPE'];
const OF_SUBMIT: readonly ProblemCode[] = ['RATE_LIMITED', 'FREE_TIER_LIMIT_REACHED', 'QUOTA_EXCEEDED'];

/** Why the bytes of a document are refused. */
export const OF_PDF = ['NOT_A_PDF', 'PDF_ENCRYPTED', 'PDF_CORRUPT', 'PDF_TOO_COMPLEX'] as const satisfies ProblemCode[];
/** Why a file is refused that comes with the request, or is fetched for it. */
export const OF_FILE = ['BODY_TOO_LARGE', 'FILE_TOO_LARGE', ...OF_PDF] as const satisfies ProblemCode[];

/** Every problem that an operation may answer with. */
export const problemsOf = ({ method, body, query, submits, problems = [] }: Operation): ProblemCode[] => [
  ...new Set([
    ...ALWAYS,
    ...(method === 'POST' ? OF_POST : []),
    ...(body ? OF_JSON : []),
    ...(query ? (['VALIDATION_FAILED'] as const) : []),
    ...(submits ? OF_SUBMIT : []),
    ...problems,
  ]),
];
