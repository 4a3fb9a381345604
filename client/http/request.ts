import { randomUUID } from 'node:crypto';
import type * as z from 'zod/mini';
import type { Connection } from '../connection';
import { noAnswer, offContract, problemIn } from './problem';
import { MOST_TRIES, withRetries } from './retry';
import { stallSignal } from './stall';

export type Answer = { url: string; status: number; headers: Headers; bytes: Uint8Array<ArrayBuffer> };

export type ApiRequest = {
  method?: 'POST' | 'DELETE';
  headers?: Record<string, string>;
  json?: unknown;
  form?: FormData;
} & Persistence;

/** How long to try; and the refusal that tells, on a repeat, that the try before was carried out and its answer lost. */
type Persistence = { tries?: number; doneBefore?: string };

const NOT_MODIFIED = 304;

/** Sends what `init` makes, anew for each try, and reads the answer whole. Rejects with ApiProblem for an error answer. */
export const send = (
  { fetch, sleep }: Connection,
  url: string,
  init: () => RequestInit,
  { tries = MOST_TRIES, doneBefore }: Persistence = {},
): Promise<Answer> =>
  withRetries(sleep, tries, async (number) => {
    const { status, ok, headers, bytes } = await answerOf(fetch, url, init());
    if (ok || status === NOT_MODIFIED) return { url, status, headers, bytes };
    const problem = problemIn(status, headers, new TextDecoder().decode(bytes));
    if (number > 1 && problem.code === doneBefore) return { url, status, headers, bytes };
    throw problem;
  });

/** An answer may take as long as its line does while it moves. So may a form, which does not tell; and what has a signal is looked after. */
async function answerOf(fetch: Connection['fetch'], url: string, init: RequestInit) {
  const { signal, alive } = stallSignal();
  const isWatched = init.signal !== undefined || init.body instanceof FormData;
  try {
    const response = await fetch(url, isWatched ? init : { ...init, signal });
    const { status, ok, headers } = response;
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    for await (const piece of response.body ?? []) {
      alive();
      pieces.push(piece);
    }
    return { status, ok, headers, bytes: new Uint8Array(await new Blob(pieces).arrayBuffer()) };
  } catch (error) {
    throw noAnswer(url, error);
  }
}

/**
 * Calls a route of the API. A POST has an Idempotency-Key that is made here, once, so that all tries of it are one act.
 * The key of the account follows no redirect to another host.
 */
export function request(connection: Connection, path: string, asked: ApiRequest = {}): Promise<Answer> {
  const { method = 'GET', json, form, tries = MOST_TRIES, doneBefore } = asked;
  const headers = {
    'X-API-Key': connection.key,
    ...(method === 'POST' && { 'Idempotency-Key': randomUUID() }),
    ...(json !== undefined && { 'Content-Type': 'application/json' }),
    ...asked.headers,
  };
  const body = json === undefined ? form : JSON.stringify(json);
  const init = (): RequestInit => ({ method, headers, redirect: 'error', ...(body && { body }) });
  return send(connection, connection.url + path, init, { tries, ...(doneBefore && { doneBefore }) });
}

/** The body of an answer as the contract has it. Throws ApiProblem for one that is not so. */
export function bodyOf<T>({ url, bytes }: Answer, schema: z.ZodMiniType<T>): T {
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    throw offContract(url, error);
  }
}
