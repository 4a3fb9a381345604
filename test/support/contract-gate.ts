import { isDeepStrictEqual } from 'node:util';
import type { Api } from '../../shared/contract/openapi/api';
import type { Operation } from '../../shared/contract/openapi/operation';
import { refusalsOf } from '../../shared/contract/openapi/refusals';
import { DESCRIBED } from '../../shared/dialects/described';

const takes = ({ method, path }: Operation, asked: { method: string; pathname: string }): boolean =>
  method === asked.method && new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(asked.pathname);

const gatewayAnswers = [413, 429, 503];

/** What API Gateway itself answers before a function is asked. */
const isOfGateway = (status: number, body: unknown): boolean =>
  gatewayAnswers.includes(status) &&
  typeof body === 'object' &&
  body !== null &&
  Object.keys(body).join() === 'message';

/** The body as the contract has it; throws when it has none for this answer. */
const declared = (api: Api, operation: Operation, status: number, body: unknown): unknown => {
  const success = operation.successes.find((one) => one.status === status);
  if (success) return success.json ? success.json.parse(body) : body;
  const code = api.problem.codeIn(body);
  const known = refusalsOf(api, operation).some((one) => one.status === status && one.code === code);
  if (known) return api.problem.schema.parse(body);
  throw new Error(`The contract of ${operation.id} has no ${status} ${code}`);
};

/**
 * Holds what an API answers to its contract: the status is declared, and the body has the fields of its schema and no
 * others. Throws with the route when it is not so. Routes that no contract has are those that are not there.
 */
export const holdToContract = (method: string, path: string, status: number, body: unknown): void => {
  const { pathname } = new URL(path, 'http://localhost');
  for (const api of Object.values(DESCRIBED)) {
    const operation = api.operations.find((one) => takes(one, { method, pathname }));
    if (!operation || isOfGateway(status, body)) continue;
    const kept = declared(api, operation, status, body);
    if (!isDeepStrictEqual(kept, body))
      throw new Error(
        `${method} ${path} ${status} answers with fields that its contract does not have: ${JSON.stringify(body)}`,
      );
  }
};
