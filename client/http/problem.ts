import type * as z from 'zod/mini';
import { problem } from '../../shared/contract/common';

export type ProblemFields = Pick<z.infer<typeof problem>, 'code' | 'title' | 'detail' | 'next_step'> &
  Partial<Pick<z.infer<typeof problem>, 'status' | 'request_id' | 'retry_after_seconds' | 'errors'>>;

/** What went wrong and what to do about it, in the API's words (RFC 9457). Without a `status` no answer came. */
export class ApiProblem extends Error {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly next_step: string;
  readonly status: number | undefined;
  readonly request_id: string | undefined;
  readonly retry_after_seconds: number | undefined;
  /** What is wrong with each field, when the request does not fit the contract. */
  readonly errors: readonly { field: string; message: string }[];

  constructor(fields: ProblemFields, options?: ErrorOptions) {
    super(`${fields.code}: ${fields.detail} ${fields.next_step}`, options);
    this.name = 'ApiProblem';
    this.code = fields.code;
    this.title = fields.title;
    this.detail = fields.detail;
    this.next_step = fields.next_step;
    this.status = fields.status;
    this.request_id = fields.request_id;
    this.retry_after_seconds = fields.retry_after_seconds;
    this.errors = fields.errors ?? [];
  }
}

/** The problem in an error answer. The gateway and the bucket answer in words of their own, under the code `HTTP_<status>`. */
export function problemIn(status: number, headers: Headers, body: string): ApiProblem {
  const retryAfter = retryAfterSeconds(headers);
  const waits = retryAfter === undefined ? {} : { retry_after_seconds: retryAfter };
  const known = problem.safeParse(jsonIn(body));
  if (known.success) return new ApiProblem({ ...waits, ...known.data });
  return new ApiProblem({
    code: `HTTP_${status}`,
    title: `The server answered ${status}`,
    detail: body.slice(0, 300),
    next_step: status >= 500 || status === 429 ? 'Try again in a minute.' : 'Check the address and the request.',
    status,
    ...waits,
  });
}

/** The problem of a request to which no answer came; `error` is what fetch rejected with. */
export function noAnswer(url: string, error: unknown): ApiProblem {
  const { host } = new URL(url);
  return new ApiProblem(
    {
      code: 'NO_ANSWER',
      title: `${host} does not answer`,
      detail: reasonOf(error),
      next_step: 'Check the address and the network, then try again.',
    },
    { cause: error },
  );
}

/** The problem of a good answer that is not what the contract says: most likely of another server. */
export const offContract = (url: string, error: unknown): ApiProblem =>
  new ApiProblem(
    {
      code: 'OFF_CONTRACT',
      title: `${new URL(url).host} does not answer as Planwright does`,
      detail: reasonOf(error).slice(0, 300),
      next_step:
        'Check that the address is the ApiUrl of your deployment, and that client and server are of one version.',
    },
    { cause: error },
  );

/** The seconds that `Retry-After` names; undefined without it, or when it names a date. */
export function retryAfterSeconds(headers: Headers): number | undefined {
  const value = headers.get('retry-after');
  return value !== null && /^\d+$/.test(value) ? Number(value) : undefined;
}

/** fetch hides why it failed ("ECONNREFUSED") in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause.message || String(Reflect.get(error.cause, 'code')) : '';
  return cause ? `${error.message}: ${cause}` : error.message;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
