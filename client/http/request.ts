import { randomUUID } from 'node:crypto';
import type * as z from 'zod/mini';
import type { Connection } from '../connection';
import { noAnswer, offContract, problemIn } from './problem';
import { withRetries } from './retry';

export type Answer = { url: string; status: number; headers: Headers; bytes: Uint8Array<ArrayBuffer> };

export type ApiRequest = {
  method?: 'POST' | 'DELETE';
  headers?: Record<string, string>;
  json?: unknown;
  form?: FormData;
};

const NOT_MODIFIED = 304;

/** Sends what `init` makes, anew for each try, and reads the answer whole. Rejects with ApiProblem for an error answer. */
export const send = ({ fetch, sleep }: Connection, url: string, init: () => RequestInit): Promise<Answer> =>
  withRetries(sleep, async () => {
    const { status, ok, headers, bytes } = await answerOf(fetch, url, init());
    if (!ok && status !== NOT_MODIFIED) throw problemIn(status, headers, new TextDecoder().decode(bytes));
    return { url, status, headers, bytes };
  });

async function answerOf(fetch: Connection['fetch'], url: string, init: RequestInit) {
  try {
    const response = await fetch(url, init);
    const { status, ok, headers } = response;
    return { status, ok, headers, bytes: new Uint8Array(await response.arrayBuffer()) };
  } catch (error) {
    throw noAnswer(url, error);
  }
}

/**
 * Calls a route of the API. A POST has an Idempotency-Key that is made here, once, so that all tries of it are one act.
 * The key of the account follows no redirect to another host.
 */
export function request(connection: Connection, path: string, asked: ApiRequest = {}): Promise<Answer> {
  const { method = 'GET', json, form } = asked;
  const headers = {
    'X-API-Key': connection.key,
    ...(method === 'POST' && { 'Idempotency-Key': randomUUID() }),
    ...(json !== undefined && { 'Content-Type': 'application/json' }),
    ...asked.headers,
  };
  const body = json === undefined ? form : JSON.stringify(json);
  return send(connection, connection.url + path, () => ({ method, headers, redirect: 'error', ...(body && { body }) }));
}

/** The body of an answer as the contract has it. Throws ApiProblem for one that is not so. */
export function bodyOf<T>({ url, bytes }: Answer, schema: z.ZodMiniType<T>): T {
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    throw offContract(url, error);
  }
}
