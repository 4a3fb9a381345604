import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  PutObjectTaggingCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { HttpService } from '../services';
import { startS3 } from './server';

const credentials = { accessKeyId: 'LOCALKEY', secretAccessKey: 'local-secret' };
const Bucket = 'documents';
const sha256 = (body: Buffer) => createHash('sha256').update(body).digest('base64');

let dataDir: string;
let service: HttpService;
let s3: S3Client;
/** As the API presigns: without the checksum of an empty body in the URL. */
let signer: S3Client;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 's3-'));
  service = await startS3({ dataDir, port: 0, buckets: [Bucket, 'results'], credentials });
  const config = { endpoint: service.url, region: 'eu-west-1', credentials, maxAttempts: 1 };
  s3 = new S3Client(config);
  signer = new S3Client({ ...config, requestChecksumCalculation: 'WHEN_REQUIRED' });
});

afterAll(async () => {
  s3.destroy();
  signer.destroy();
  await service.stop();
  rmSync(dataDir, { recursive: true });
});

const put = (Key: string, Body: string | Buffer = 'x') => s3.send(new PutObjectCommand({ Bucket, Key, Body }));
const text = async (Key: string, Range?: string) =>
  (await s3.send(new GetObjectCommand({ Bucket, Key, ...(Range ? { Range } : {}) }))).Body?.transformToString();
const presignPut = (Key: string, size: number, ChecksumSHA256: string) =>
  getSignedUrl(signer, new PutObjectCommand({ Bucket, Key, ContentLength: size, ChecksumSHA256 }), {
    expiresIn: 60,
    signableHeaders: new Set(['content-length', 'host']),
    unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
  });
const codeIn = async (response: Response) => /<Code>(\w+)</.exec(await response.text())?.[1];

describe('objects', () => {
  test('an object comes back with its bytes, type, metadata, length and verified checksum', async () => {
    const Body = randomBytes(300_000);
    const stored = { Bucket, Key: 'a b/ü+(1).pdf', ContentType: 'application/pdf', Metadata: { job: '7' } };
    await s3.send(new PutObjectCommand({ ...stored, Body, ChecksumSHA256: sha256(Body) }));
    const got = await s3.send(new GetObjectCommand({ Bucket, Key: stored.Key, ChecksumMode: 'ENABLED' }));
    expect(Buffer.from((await got.Body?.transformToByteArray()) ?? []).equals(Body)).toBe(true);
    expect(got).toMatchObject({
      ContentType: 'application/pdf',
      Metadata: { job: '7' },
      ContentLength: 300_000,
      ChecksumSHA256: sha256(Body),
      ETag: `"${createHash('md5').update(Body).digest('hex')}"`,
    });
    expect(await s3.send(new HeadObjectCommand({ Bucket, Key: stored.Key }))).toMatchObject({ ContentLength: 300_000 });
  });

  test('a stream sent in chunks is stored decoded', async () => {
    const pieces = ['one', 'two', 'three'].map((piece) => Buffer.from(piece.repeat(30_000)));
    const size = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const Body = Readable.from(pieces);
    await s3.send(new PutObjectCommand({ Bucket, Key: 'stream', Body, ContentLength: size }));
    expect(await text('stream')).toBe(pieces.join(''));
    expect((await s3.send(new HeadObjectCommand({ Bucket, Key: 'stream' }))).ContentEncoding).toBeUndefined();
  });

  test('an empty object is an object', async () => {
    await put('empty', Buffer.alloc(0));
    expect(await text('empty')).toBe('');
  });

  test('a range gives its bytes, from the front, the back and past the end', async () => {
    await put('range', '0123456789');
    expect(await text('range', 'bytes=2-4')).toBe('234');
    expect(await text('range', 'bytes=-3')).toBe('789');
    expect(await text('range', 'bytes=8-99')).toBe('89');
    const got = await s3.send(new GetObjectCommand({ Bucket, Key: 'range', Range: 'bytes=2-4' }));
    expect(got).toMatchObject({ ContentRange: 'bytes 2-4/10', $metadata: { httpStatusCode: 206 } });
    await expect(text('range', 'bytes=10-')).rejects.toMatchObject({ name: 'InvalidRange' });
  });

  test('a copy keeps bytes and metadata and outlives its source', async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: 'from/ä 1', Body: 'copied', Metadata: { kept: 'yes' } }));
    const CopySource = `${Bucket}/${encodeURIComponent('from/ä 1')}`;
    const { CopyObjectResult } = await s3.send(new CopyObjectCommand({ Bucket: 'results', Key: 'to', CopySource }));
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'from/ä 1' }));
    const copy = await s3.send(new GetObjectCommand({ Bucket: 'results', Key: 'to' }));
    expect(await copy.Body?.transformToString()).toBe('copied');
    expect(copy).toMatchObject({ Metadata: { kept: 'yes' }, ETag: CopyObjectResult?.ETag });
  });

  test('If-None-Match: * writes only where nothing is', async () => {
    const once = () => s3.send(new PutObjectCommand({ Bucket, Key: 'once', Body: 'first', IfNoneMatch: '*' }));
    await once();
    await expect(once()).rejects.toMatchObject({ name: 'PreconditionFailed', $metadata: { httpStatusCode: 412 } });
  });

  test('of concurrent writes with If-None-Match: * exactly one wins', async () => {
    const write = (Body: string) =>
      s3.send(new PutObjectCommand({ Bucket, Key: 'race', Body, IfNoneMatch: '*' })).then(() => Body);
    const outcomes = await Promise.allSettled(['a', 'b', 'c', 'd'].map((name) => write(name.repeat(100_000))));
    const winners = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(winners).toEqual([await text('race')]);
  });

  test('keys are listed by prefix in UTF-8 order, page by page', async () => {
    const keys = ['l/é', 'l/a', 'l/Z', 'l/b/c', 'l/😀', 'l/ﬀ', 'm'];
    for (const key of keys) await put(key);
    const pages = paginateListObjectsV2({ client: s3, pageSize: 2 }, { Bucket, Prefix: 'l/' });
    const listed: (string | undefined)[][] = [];
    for await (const page of pages) listed.push((page.Contents ?? []).map(({ Key }) => Key));
    expect(listed).toEqual([
      ['l/Z', 'l/a'],
      ['l/b/c', 'l/é'],
      ['l/ﬀ', 'l/😀'],
    ]);
  });

  test('deleted objects are gone, and deleting what is not there succeeds', async () => {
    for (const key of ['d/1', 'd/<2>&"', 'd/3']) await put(key);
    const Objects = ['d/1', 'd/<2>&"', 'd/none'].map((Key) => ({ Key }));
    await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'd/none' }));
    const { Contents } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'd/' }));
    expect(Contents?.map(({ Key }) => Key)).toEqual(['d/3']);
    await expect(text('d/1')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  test('an unknown bucket and an operation that is not built are refused by name', async () => {
    await expect(s3.send(new GetObjectCommand({ Bucket: 'other', Key: 'a' }))).rejects.toThrow('bucket');
    await expect(s3.send(new HeadBucketCommand({ Bucket }))).resolves.toBeDefined();
    const Tagging = { TagSet: [{ Key: 'a', Value: 'b' }] };
    await expect(s3.send(new PutObjectTaggingCommand({ Bucket, Key: 'a', Tagging }))).rejects.toMatchObject({
      name: 'NotImplemented',
    });
  });
});

describe('signatures', () => {
  test('a request without a signature is refused with 403', async () => {
    const response = await fetch(`${service.url}/${Bucket}/a`);
    expect([response.status, await codeIn(response)]).toEqual([403, 'AccessDenied']);
  });

  test('a wrong secret is refused with 403 SignatureDoesNotMatch', async () => {
    const config = { endpoint: service.url, region: 'eu-west-1', maxAttempts: 1 };
    const other = new S3Client({ ...config, credentials: { ...credentials, secretAccessKey: 'guess' } });
    await expect(other.send(new GetObjectCommand({ Bucket, Key: 'a' }))).rejects.toMatchObject({
      name: 'SignatureDoesNotMatch',
    });
  });

  test('an old header signature is refused', async () => {
    const config = { endpoint: service.url, region: 'eu-west-1', maxAttempts: 1, credentials };
    const slow = new S3Client({ ...config, systemClockOffset: -3_600_000 });
    await expect(slow.send(new GetObjectCommand({ Bucket, Key: 'a' }))).rejects.toMatchObject({
      name: 'RequestTimeTooSkewed',
    });
  });

  test('a presigned GET serves, with the response headers asked for', async () => {
    await put('signed.pdf', 'content');
    const get = new GetObjectCommand({
      Bucket,
      Key: 'signed.pdf',
      ResponseContentDisposition: 'attachment; filename="x y.pdf"',
    });
    const response = await fetch(await getSignedUrl(signer, get, { expiresIn: 60 }));
    expect([response.status, await response.text()]).toEqual([200, 'content']);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="x y.pdf"');
  });

  test('a presigned URL is refused after its time, for another key, and for another method', async () => {
    await put('signed.pdf', 'content');
    const get = new GetObjectCommand({ Bucket, Key: 'signed.pdf' });
    const old = await getSignedUrl(signer, get, { expiresIn: 60, signingDate: new Date(Date.now() - 61_000) });
    const late = await fetch(old);
    expect([late.status, await codeIn(late)]).toEqual([403, 'AccessDenied']);
    const url = await getSignedUrl(signer, get, { expiresIn: 60 });
    const elsewhere = await fetch(url.replace('signed.pdf', 'other.pdf'));
    expect([elsewhere.status, await codeIn(elsewhere)]).toEqual([403, 'SignatureDoesNotMatch']);
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(403);
    expect(await text('signed.pdf')).toBe('content');
  });
});

describe('a presigned PUT with signed length and checksum', () => {
  const Body = Buffer.from('%PDF-1.7 the very bytes');
  const send = (url: string, body: Buffer, headers: Record<string, string> = {}) =>
    fetch(url, { method: 'PUT', body: new Uint8Array(body), headers });

  test('stores exactly the bytes announced', async () => {
    const url = await presignPut('incoming/1.pdf', Body.length, sha256(Body));
    expect(new URL(url).searchParams.get('X-Amz-SignedHeaders')).toBe('content-length;host;x-amz-checksum-sha256');
    const response = await send(url, Body, { 'x-amz-checksum-sha256': sha256(Body) });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    expect(await text('incoming/1.pdf')).toBe(Body.toString());
  });

  test('refuses a body of another size with 403', async () => {
    const url = await presignPut('incoming/2.pdf', Body.length, sha256(Body));
    const longer = await send(url, Buffer.concat([Body, Body]), { 'x-amz-checksum-sha256': sha256(Body) });
    expect([longer.status, await codeIn(longer)]).toEqual([403, 'SignatureDoesNotMatch']);
    await expect(text('incoming/2.pdf')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  test('refuses other bytes of the same size with 400 BadDigest and stores nothing', async () => {
    const url = await presignPut('incoming/3.pdf', Body.length, sha256(Body));
    const other = Buffer.from(Body.toString().replace('very', 'evil'));
    const response = await send(url, other, { 'x-amz-checksum-sha256': sha256(Body) });
    expect([response.status, await codeIn(response)]).toEqual([400, 'BadDigest']);
    await expect(text('incoming/3.pdf')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  test('refuses another checksum than the signed one, and none', async () => {
    const url = await presignPut('incoming/4.pdf', Body.length, sha256(Body));
    const other = Buffer.from(Body.toString().replace('very', 'evil'));
    expect((await send(url, other, { 'x-amz-checksum-sha256': sha256(other) })).status).toBe(403);
    expect((await send(url, other)).status).toBe(403);
  });

  test('refuses an x-amz header that was not signed, so that it cannot become a copy of another object', async () => {
    await put('secret', 'of another account');
    const url = await getSignedUrl(signer, new PutObjectCommand({ Bucket, Key: 'incoming/5.pdf' }), { expiresIn: 60 });
    const response = await send(url, Buffer.alloc(0), { 'x-amz-copy-source': `/${Bucket}/secret` });
    expect([response.status, await codeIn(response)]).toEqual([403, 'AccessDenied']);
  });

  test('a browser may ask first: preflight answers without a signature', async () => {
    const url = await presignPut('incoming/6.pdf', Body.length, sha256(Body));
    const response = await fetch(url, {
      method: 'OPTIONS',
      headers: { origin: 'https://app.example', 'access-control-request-headers': 'x-amz-checksum-sha256' },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-headers')).toBe('x-amz-checksum-sha256');
  });
});

test('objects outlive the server', async () => {
  const dir = mkdtempSync(join(tmpdir(), 's3-'));
  const options = { dataDir: dir, port: 0, buckets: [Bucket], credentials };
  const config = { region: 'eu-west-1', credentials };
  const first = await startS3(options);
  const before = new S3Client({ ...config, endpoint: first.url });
  await before.send(new PutObjectCommand({ Bucket, Key: 'kept', Body: 'still here' }));
  before.destroy();
  await first.stop();
  const second = await startS3(options);
  const after = new S3Client({ ...config, endpoint: second.url });
  const got = await after.send(new GetObjectCommand({ Bucket, Key: 'kept' }));
  expect(await got.Body?.transformToString()).toBe('still here');
  after.destroy();
  await second.stop();
  rmSync(dir, { recursive: true });
});
