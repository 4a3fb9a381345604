import { holdToContract } from './contract-gate';

/** @throws unless jest's global setup, which starts a runtime or turns to a deployment, has set the variable. */
export const setUp = (name: 'PLANWRIGHT_TEST_URL' | 'PLANWRIGHT_TEST_KEY' | 'PLANWRIGHT_TEST_STATE'): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: this test runs against the runtime that jest starts`);
  return value;
};

export const baseUrl = setUp('PLANWRIGHT_TEST_URL');

/** A key of the enterprise tier, which no allowance stops. */
export const ownKey = setUp('PLANWRIGHT_TEST_KEY');

export type Answer = { status: number; headers: Headers; body: unknown };

type Request = {
  key?: string | null;
  headers?: Record<string, string>;
  json?: unknown;
  body?: FormData | string | Uint8Array<ArrayBuffer>;
};

/** One HTTP request as a client makes it; with our own key unless told otherwise (`null`: none). */
export const call = async (method: string, path: string, request: Request = {}): Promise<Answer> => {
  const { key = ownKey, headers = {}, json, body } = request;
  const response = await fetch(baseUrl + path, {
    method,
    headers: {
      ...(key === null ? {} : { 'x-api-key': key }),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(json === undefined ? (body === undefined ? {} : { body }) : { body: JSON.stringify(json) }),
  });
  const text = await response.text();
  const answer = { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined };
  holdToContract(method, path, answer.status, answer.body);
  return answer;
};
