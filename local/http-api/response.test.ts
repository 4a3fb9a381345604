import type { LambdaResult } from '../services';
import { toResponse } from './response';

const answered = (payload: unknown): LambdaResult => ({ ok: true, payload });

it('takes status, headers, cookies and a base64 body from the function', () => {
  const response = toResponse(
    answered({
      statusCode: 201,
      headers: { 'Content-Type': 'application/pdf', 'Retry-After': 2 },
      cookies: ['a=1', 'b=2'],
      body: Buffer.from('%PDF').toString('base64'),
      isBase64Encoded: true,
    }),
  );
  expect(response).toEqual({
    status: 201,
    headers: { 'content-type': 'application/pdf', 'retry-after': '2', 'set-cookie': ['a=1', 'b=2'] },
    body: Buffer.from('%PDF'),
  });
});

it('answers 200 with the payload as JSON when there is no status code', () => {
  const { status, headers, body } = toResponse(answered({ hello: 'world' }));
  expect([status, headers['content-type'], body.toString()]).toEqual([200, 'application/json', '{"hello":"world"}']);
});

it.each([
  ['an error of the function', { ok: false, errorType: 'E', payload: { errorType: 'E', errorMessage: '' } } as const],
  ['a status that is no number', answered({ statusCode: 'fine' })],
  ['a body that is not text', answered({ statusCode: 200, body: { a: 1 } })],
])('answers 500 in the words of the gateway for %s', (_, result) => {
  const { status, body } = toResponse(result);
  expect([status, body.toString()]).toEqual([500, '{"message":"Internal Server Error"}']);
});
