import * as z from 'zod/mini';
import type { WordsOf } from '../../contract/openapi/api';
import { PROBLEM_KINDS, type Problem, type ProblemCode } from '../../domain/problems';

/** Every refusal. The vendor publishes no codes, so they are Planwright's own. */
export const errorAnswer = z.strictObject({ error: z.strictObject({ code: z.string(), message: z.string() }) });
export type ErrorAnswer = z.infer<typeof errorAnswer>;

/** The vendor's pages name 400 for a request that does not fit, where Planwright's own API says 422. */
const statusOf = (code: ProblemCode): number => (code === 'VALIDATION_FAILED' ? 400 : PROBLEM_KINDS[code].status);

/** A problem as Plangrep answers it, and the HTTP status. */
export const errorOf = (problem: Problem): { status: number; body: ErrorAnswer } => ({
  status: statusOf(problem.code),
  body: { error: { code: problem.code, message: problem.detail } },
});

/** The word that a problem is answered with. */
export const wordsOf: WordsOf = (code) => [{ status: statusOf(code), code }];
