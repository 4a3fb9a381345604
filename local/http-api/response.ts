import { z } from 'zod';
import type { LambdaResult } from '../services';

export type HttpResponse = { status: number; headers: Record<string, string | string[]>; body: Buffer };

const headerValue = z.union([z.string(), z.number(), z.boolean()]).transform(String);

/** A function that answers anything without a `statusCode` has answered 200 with that as JSON. */
const structured = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), headerValue).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

const json = (status: number, value: unknown): HttpResponse => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(JSON.stringify(value)),
});

/** What the gateway itself answers, in its own form. */
export const gatewayError = (status: number, message: string): HttpResponse => json(status, { message });

export const internalServerError = gatewayError(500, 'Internal Server Error');

const hasStatusCode = (payload: unknown) => typeof payload === 'object' && payload !== null && 'statusCode' in payload;

/** The HTTP answer to what the function returned. */
export function toResponse(result: LambdaResult): HttpResponse {
  if (!result.ok) return internalServerError;
  if (!hasStatusCode(result.payload)) return json(200, result.payload);
  const parsed = structured.safeParse(result.payload);
  if (!parsed.success) return internalServerError;

  const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data;
  const named = Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
  return {
    status: statusCode,
    headers: {
      'content-type': 'text/plain;charset=UTF-8',
      ...Object.fromEntries(named),
      ...(cookies && cookies.length > 0 && { 'set-cookie': cookies }),
    },
    body: Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8'),
  };
}
