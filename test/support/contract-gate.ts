import { isDeepStrictEqual } from 'node:util';
import { problem } from '../../shared/contract/common';
import { type Operation, problemsOf } from '../../shared/contract/openapi/operation';
import { OPERATIONS } from '../../shared/contract/openapi/operations';
import { PROBLEM_KINDS } from '../../shared/domain/problems';

const takes = ({ method, path }: Operation, asked: { method: string; pathname: string }): boolean =>
  method === asked.method && new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(asked.pathname);

const gatewayAnswers = [413, 429, 503];

/** The body as the contract has it; throws when it has none for this answer. */
const declared = (operation: Operation, status: number, body: unknown): unknown => {
  const success = operation.successes.find((one) => one.status === status);
  if (success) return success.json ? success.json.parse(body) : body;
  const { code } = problem.parse(body);
  const known = problemsOf(operation).find((one) => one === code);
  if (known && PROBLEM_KINDS[known].status === status) return problem.parse(body);
  throw new Error(`The contract has no ${status} ${code}`);
};

/**
 * Holds what the API answers to its contract: the status is declared, and the body has the fields of its schema and no
 * others. Throws with the route when it is not so. Routes of other dialects have contracts of their own.
 */
export const holdToContract = (method: string, path: string, status: number, body: unknown): void => {
  const { pathname } = new URL(path, 'http://localhost');
  const operation = OPERATIONS.find((one) => takes(one, { method, pathname }));
  if (!operation || (gatewayAnswers.includes(status) && !problem.safeParse(body).success)) return;
  const kept = declared(operation, status, body);
  if (!isDeepStrictEqual(kept, body))
    throw new Error(
      `${method} ${path} ${status} answers with fields that its contract does not have: ${JSON.stringify(body)}`,
    );
};
