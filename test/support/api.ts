import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { TIERS, type Tier } from '../../shared/domain/tiers';
import { holdToContract } from './contract-gate';

const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: these tests run against the runtime that jest starts`);
  return value;
};

export const baseUrl = required('PLANWRIGHT_TEST_URL');
export const stateDir = required('PLANWRIGHT_TEST_STATE');

const keys = z.record(z.enum(TIERS), z.string()).parse(JSON.parse(readFileSync(join(stateDir, 'keys.json'), 'utf8')));

export const keyOf = (tier: Tier): string => keys[tier];

export type Answer = { status: number; headers: Headers; body: unknown };

type Request = {
  key?: string | null;
  headers?: Record<string, string>;
  json?: unknown;
  body?: FormData | string | Uint8Array<ArrayBuffer>;
};

/** One HTTP request as a client makes it; with the enterprise tier's key, which no allowance stops, unless told otherwise (`null`: none). */
export const call = async (method: string, path: string, request: Request = {}): Promise<Answer> => {
  const { key = keyOf('enterprise'), headers = {}, json, body } = request;
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
