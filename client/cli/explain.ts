import { ApiProblem } from '../http/problem';

/** What went wrong and what to do about it, as lines of text. */
export function explain(error: unknown): string[] {
  if (!(error instanceof ApiProblem)) return [error instanceof Error ? error.message : String(error)];
  const { code, title, detail, errors, next_step, request_id } = error;
  return [
    `${title}.`,
    ...[detail, ...errors.map(({ field, message }) => `${field}: ${message}`), next_step].map((line) => `  ${line}`),
    `  (${request_id === undefined ? code : `${code}, request ${request_id}`})`,
  ];
}
