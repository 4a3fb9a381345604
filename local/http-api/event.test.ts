import { type HttpRequest, toEvent } from './event';

const route = { routeKey: 'POST /v1/documents/{id}', functionArn: 'fn', timeoutMs: 1 };
const now = new Date('2026-03-12T19:03:58Z');

const eventOf = (request: Partial<HttpRequest>) =>
  toEvent(
    { method: 'POST', url: '/v1/documents/7', headers: {}, sourceIp: '127.0.0.1', body: Buffer.alloc(0), ...request },
    { route, pathParameters: { id: '7' } },
    { id: 'api', requestId: 'r-1', now },
  );

it('has the shape of payload format 2.0', () => {
  expect(
    eventOf({
      url: '/v1/documents/7?a=1&b=x%20y&a=2',
      headers: { host: ['localhost:4000'], 'user-agent': ['curl/8'] },
    }),
  ).toEqual({
    version: '2.0',
    routeKey: 'POST /v1/documents/{id}',
    rawPath: '/v1/documents/7',
    rawQueryString: 'a=1&b=x%20y&a=2',
    headers: {
      host: 'localhost:4000',
      'user-agent': 'curl/8',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
    },
    queryStringParameters: { a: '1,2', b: 'x y' },
    pathParameters: { id: '7' },
    requestContext: {
      accountId: '000000000000',
      apiId: 'api',
      domainName: 'localhost:4000',
      domainPrefix: 'api',
      http: {
        method: 'POST',
        path: '/v1/documents/7',
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: 'curl/8',
      },
      requestId: 'r-1',
      routeKey: 'POST /v1/documents/{id}',
      stage: '$default',
      time: '12/Mar/2026:19:03:58 +0000',
      timeEpoch: now.getTime(),
    },
    isBase64Encoded: false,
  });
});

it('joins repeated headers and takes cookies out of them', () => {
  const event = eventOf({ headers: { accept: ['a', 'b'], cookie: ['x=1; y=2'] } });
  expect(event.headers.accept).toBe('a,b');
  expect(event.cookies).toEqual(['x=1', 'y=2']);
  expect(event.headers).not.toHaveProperty('cookie');
});

it('decodes the path and leaves a broken one as it is', () => {
  expect(eventOf({ url: '/v1/a%20b?q=%20' })).toMatchObject({ rawPath: '/v1/a b', rawQueryString: 'q=%20' });
  expect(eventOf({ url: '/v1/%ff' }).rawPath).toBe('/v1/%ff');
});

it.each([
  ['application/json; charset=utf-8', '{"a":"ü"}', false],
  ['text/plain', 'hello', false],
  ['multipart/form-data; boundary=x', '--x', true],
  ['application/x-www-form-urlencoded', 'a=1', true],
  ['application/pdf', '%PDF-', true],
])('passes a body of type %s as text or base64', (type, text, isBase64Encoded) => {
  const body = Buffer.from(text);
  const event = eventOf({ headers: { 'content-type': [type] }, body });
  expect(event).toMatchObject({ isBase64Encoded, body: isBase64Encoded ? body.toString('base64') : text });
});

it('keeps bytes that only claim to be text', () => {
  const body = Buffer.from([0xff, 0xfe, 0x00]);
  const event = eventOf({ headers: { 'content-type': ['application/json'] }, body });
  expect(Buffer.from(event.body ?? '', 'base64')).toEqual(body);
});
