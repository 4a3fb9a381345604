import { createHash } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { postEvent } from '../../../test/support/gateway-event';
import { readNewDocument } from './read';

const jsonEvent = (body: unknown, type = 'application/json') =>
  postEvent({ headers: { 'content-type': type }, body: JSON.stringify(body), isBase64Encoded: false });

const formEvent = async (form: FormData) => {
  const encoded = new Response(form);
  return postEvent({
    headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
    body: Buffer.from(await encoded.arrayBuffer()).toString('base64'),
    isBase64Encoded: true,
  });
};

const formWith = (bytes: Uint8Array<ArrayBuffer>, name = 'file') => {
  const form = new FormData();
  form.append(name, new Blob([bytes]), 'Bücher & Pläne.pdf');
  return formEvent(form);
};

const sha256 = createHash('sha256').update('x').digest('hex');
const read = async (request: APIGatewayProxyEventV2) => readNewDocument(request);

test('a form gives the file byte for byte, under its own name', async () => {
  const bytes = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 13, 10, 45, 45, 255]);
  const document = await read(await formWith(bytes));
  expect(document).toEqual({ source: 'multipart', isImage: false, filename: 'Bücher & Pläne.pdf', bytes });
});

test('a form without a part named file is told so', async () => {
  await expect(read(await formWith(new Uint8Array([1]), 'upload'))).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
  });
});

test('a form that is cut off is told so', async () => {
  const whole = await formWith(new Uint8Array(100));
  const cut = {
    ...whole,
    body: Buffer.from(whole.body ?? '', 'base64')
      .subarray(0, 120)
      .toString('base64'),
  };
  await expect(read(cut)).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
});

test('a file too big for a form is sent the other way', async () => {
  const request = formWith(new Uint8Array(4 * 1024 * 1024 + 1));
  await expect(read(await request)).rejects.toMatchObject({ code: 'BODY_TOO_LARGE' });
});

test('a declaration is read, its hash in lower case', async () => {
  const body = { filename: 'a.pdf', size_bytes: 1, sha256: sha256.toUpperCase() };
  expect(await read(jsonEvent(body))).toEqual({ source: 'presigned', filename: 'a.pdf', sizeBytes: 1, sha256 });
});

test.each([
  ['size_bytes', { filename: 'a.pdf', size_bytes: 0, sha256 }],
  ['sha256', { filename: 'a.pdf', size_bytes: 1, sha256: 'abc' }],
  ['filename', { filename: '', size_bytes: 1, sha256 }],
  ['(body)', { filename: 'a.pdf', size_bytes: 1, sha256, extra: 1 }],
  ['url', { url: 'no url' }],
])('a wrong %s is named', async (field, body) => {
  await expect(read(jsonEvent(body))).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
    errors: expect.arrayContaining([expect.objectContaining({ field })]),
  });
});

test('a url gives the file its name', async () => {
  const url = 'https://example.com/books/spec.pdf?v=2';
  expect(await read(jsonEvent({ url }))).toEqual({ source: 'url', filename: 'spec.pdf', url });
  expect(await read(jsonEvent({ url: 'https://example.com/' }))).toMatchObject({ filename: 'document.pdf' });
  expect(await read(jsonEvent({ url, filename: 'mine.pdf' }))).toMatchObject({ filename: 'mine.pdf' });
});

test('another content type and broken JSON are told apart', async () => {
  await expect(read(jsonEvent({}, 'text/plain'))).rejects.toMatchObject({ code: 'UNSUPPORTED_MEDIA_TYPE' });
  const broken = { ...jsonEvent({}), body: '{"url":' };
  await expect(read(broken)).rejects.toMatchObject({ code: 'INVALID_JSON' });
});
