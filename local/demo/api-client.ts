import type * as z from 'zod/mini';
import { problem } from '../../shared/contract/common';

/** An error answer of the API, in the words it gave. */
export class ApiProblem extends Error {
  constructor(
    readonly title: string,
    readonly detail: string,
    readonly nextStep: string,
  ) {
    super(`${title}: ${detail}`);
  }
}

export type ApiRequest = { method?: 'POST'; json?: unknown; form?: FormData };
export type ApiClient = <T>(path: string, answer: z.ZodMiniType<T>, request?: ApiRequest) => Promise<ApiAnswer<T>>;

/** `retryAfter` in seconds, when the answer carries it. */
export type ApiAnswer<T> = { body: T; retryAfter: number | undefined };

/** Calls the API with a key. Rejects with ApiProblem for an error answer, with ZodError for one off the contract. */
export function apiClient(baseUrl: string, apiKey: string): ApiClient {
  return async (path, answer, { method, json, form } = {}) => {
    const response = await fetch(new URL(path, baseUrl), {
      ...(method && { method }),
      headers: { 'X-API-Key': apiKey, ...(json !== undefined && { 'Content-Type': 'application/json' }) },
      ...(json !== undefined && { body: JSON.stringify(json) }),
      ...(form && { body: form }),
    });
    const body: unknown = await response.json();
    if (!response.ok) throw problemOf(response.status, body);
    const retryAfter = response.headers.get('Retry-After');
    return { body: answer.parse(body), retryAfter: retryAfter === null ? undefined : Number(retryAfter) };
  };
}

function problemOf(status: number, body: unknown): ApiProblem {
  const known = problem.safeParse(body);
  if (known.success) return new ApiProblem(known.data.title, known.data.detail, known.data.next_step);
  return new ApiProblem(`The API answered ${status}`, JSON.stringify(body), 'Look at the logs of the runtime.');
}
