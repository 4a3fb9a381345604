import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

export type Answer = APIGatewayProxyStructuredResultV2;

/** Nothing an API key unlocks may be kept by a cache. */
const PRIVATE = { 'cache-control': 'no-store' };

/** A JSON answer. */
export const json = (statusCode: number, body: unknown, headers: Record<string, string> = {}): Answer => ({
  statusCode,
  headers: { 'content-type': 'application/json', ...PRIVATE, ...headers },
  body: JSON.stringify(body),
});

/** The client has this already: no body. */
export const notModified = (headers: Record<string, string>): Answer => ({
  statusCode: 304,
  headers: { ...PRIVATE, ...headers },
});
