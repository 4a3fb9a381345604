import * as z from 'zod/mini';
import { PROBLEM_KINDS } from '../../domain/problems';
import type { Api } from './api';
import { type Operation, problemsOf } from './operation';

/** An answer that refuses: a code under a status, and what it means. */
export type Refusal = { status: number; code: string; meaning: string };

const JOB_FAILED = 'The job has failed';

/** The names that a JSON body or a form may have at its top. */
const fieldsOf = ({ body }: Operation): string[] =>
  [body?.json, body?.form].flatMap((schema) => (schema instanceof z.ZodMiniObject ? Object.keys(schema.shape) : []));

/** Every refusal of an operation, in the words of its API. */
export const refusalsOf = ({ wordsOf }: Pick<Api, 'wordsOf'>, operation: Operation): Refusal[] => {
  const fields = fieldsOf(operation);
  const ofProblems = problemsOf(operation).flatMap((problem) =>
    wordsOf(problem, fields).map((word) => ({ ...word, meaning: PROBLEM_KINDS[problem].title })),
  );
  const ofJobs = (operation.jobFailures ?? []).map((word) => ({ ...word, meaning: JOB_FAILED }));
  return [...ofProblems, ...ofJobs];
};
