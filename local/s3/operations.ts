import { readFile } from 'node:fs/promises';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { byteRange } from './byte-range';
import { S3Error } from './errors';
import type { ObjectStore, StoredObject } from './object-store';
import { receiveBody } from './receive-body';
import { copyResultXml, deleteResultXml, keysToDelete, listingXml } from './xml';

export type S3Request = {
  req: IncomingMessage;
  res: ServerResponse;
  bucket: string;
  /** Empty for a request about the bucket itself. */
  key: string;
  query: URLSearchParams;
  /** x-amz-content-sha256 as signed. */
  payloadHash: string;
  buckets: string[];
  store: ObjectStore;
};

const KEPT_HEADERS =
  /^(content-type|content-disposition|content-encoding|content-language|cache-control|x-amz-meta-.+)$/;

const quoted = (etag: string) => `"${etag}"`;
const matches = (condition: string, etag: string) => condition === '*' || condition.replaceAll('"', '') === etag;

export function sendXml(res: ServerResponse, xml: string): void {
  res.writeHead(200, { 'content-type': 'application/xml' }).end(xml);
}

export function headersToKeep(req: IncomingMessage): Record<string, string> {
  const kept = Object.entries(req.headers)
    .filter(([name]) => KEPT_HEADERS.test(name))
    .map(([name, value]) => [name, name === 'content-encoding' ? withoutAwsChunked(String(value)) : String(value)])
    .filter(([, value]) => value !== '');
  return { 'content-type': 'binary/octet-stream', ...Object.fromEntries(kept) };
}

/** aws-chunked tells how the request was sent, not what was stored. */
const withoutAwsChunked = (encoding: string) =>
  encoding
    .split(/\s*,\s*/)
    .filter((part) => part !== 'aws-chunked')
    .join(',');

/** Conditional writes: If-None-Match: * and If-Match. */
function refuseByCondition({ req, store, bucket, key }: S3Request): void {
  const existing = store.find(bucket, key);
  const { 'if-none-match': ifNoneMatch, 'if-match': ifMatch } = req.headers;
  if (ifNoneMatch !== undefined && ifNoneMatch !== '*') {
    throw new S3Error('NotImplemented', 'A write knows If-None-Match: * only');
  }
  const failed = (ifNoneMatch && existing) || (ifMatch && !(existing && matches(ifMatch, existing.etag)));
  if (failed) throw new S3Error('PreconditionFailed', 'At least one of the preconditions you specified did not hold');
}

export async function putObject(request: S3Request): Promise<void> {
  const { req, res, store, bucket, key, payloadHash } = request;
  refuseByCondition(request);
  const { blob, file } = store.newBlob();
  try {
    const { size, md5, checksums } = await receiveBody(req, payloadHash, file);
    // again: another write may have ended while this body came in
    refuseByCondition(request);
    const headers = { ...headersToKeep(req), ...checksums };
    store.put(bucket, { key, blob, size, etag: md5, modified: Date.now(), headers });
    res.writeHead(200, { etag: quoted(md5), ...checksums }).end();
  } catch (error) {
    store.discard(blob);
    throw error;
  }
}

/** `/bucket/key`, encoded; a version cannot be asked for. */
function copySource({ req, buckets }: S3Request): { bucket: string; key: string } {
  const source = String(req.headers['x-amz-copy-source']).replace(/^\//, '');
  if (source.includes('?')) throw new S3Error('NotImplemented', 'Object versions are not supported locally');
  const decoded = decodeURIComponent(source);
  const slash = decoded.indexOf('/');
  const bucket = decoded.slice(0, slash);
  if (!buckets.includes(bucket)) throw new S3Error('NoSuchBucket', `The bucket ${bucket} does not exist`);
  return { bucket, key: decoded.slice(slash + 1) };
}

export function copyObject(request: S3Request): void {
  const { req, res, store, bucket, key } = request;
  refuseByCondition(request);
  const source = copySource(request);
  const original = store.find(source.bucket, source.key);
  if (!original) throw new S3Error('NoSuchKey', `${source.key} does not exist`);
  const ifMatch = req.headers['x-amz-copy-source-if-match'];
  if (ifMatch && !matches(String(ifMatch), original.etag)) {
    throw new S3Error('PreconditionFailed', 'The copy source has another ETag');
  }
  const headers = req.headers['x-amz-metadata-directive'] === 'REPLACE' ? headersToKeep(req) : original.headers;
  const copy = { ...original, key, headers, blob: store.copyBlob(original), modified: Date.now() };
  store.put(bucket, copy);
  sendXml(res, copyResultXml(copy));
}

function objectHeaders({ req, query }: S3Request, { headers, etag, modified }: StoredObject): OutgoingHttpHeaders {
  const answersChecksums = req.headers['x-amz-checksum-mode'] === 'ENABLED' && req.headers.range === undefined;
  const stored = Object.entries(headers).filter(([name]) => answersChecksums || !name.startsWith('x-amz-checksum-'));
  const overrides = [...query]
    .filter(([name]) => name.startsWith('response-'))
    .map(([name, value]) => [name.slice('response-'.length), value]);
  return {
    'accept-ranges': 'bytes',
    'last-modified': new Date(modified).toUTCString(),
    etag: quoted(etag),
    ...Object.fromEntries(stored),
    ...Object.fromEntries(overrides),
  };
}

/** GetObject and HeadObject. */
export async function getObject(request: S3Request): Promise<void> {
  const { req, res, store, bucket, key } = request;
  const object = store.find(bucket, key);
  if (!object) throw new S3Error('NoSuchKey', 'The specified key does not exist.');
  const { 'if-match': ifMatch, 'if-none-match': ifNoneMatch } = req.headers;
  if (ifMatch && !matches(ifMatch, object.etag)) throw new S3Error('PreconditionFailed', 'The ETag is another');
  const headers = objectHeaders(request, object);
  if (ifNoneMatch && matches(ifNoneMatch, object.etag)) {
    res.writeHead(304, headers).end();
    return;
  }
  const range = byteRange(req.headers.range, object.size);
  const { first, last } = range ?? { first: 0, last: object.size - 1 };
  const contentRange = range && { 'content-range': `bytes ${first}-${last}/${object.size}` };
  const length = last - first + 1;
  res.writeHead(range ? 206 : 200, { ...headers, ...contentRange, 'content-length': length });
  if (req.method === 'HEAD' || length === 0) res.end();
  else await pipeline(store.read(object, first, last), res);
}

export function deleteObject({ res, store, bucket, key }: S3Request): void {
  store.remove(bucket, key);
  res.writeHead(204).end();
}

export async function deleteObjects({ req, res, store, bucket, payloadHash }: S3Request): Promise<void> {
  const { blob, file } = store.newBlob();
  try {
    await receiveBody(req, payloadHash, file);
    const keys = keysToDelete(await readFile(file, 'utf8'));
    for (const key of keys) store.remove(bucket, key);
    sendXml(res, deleteResultXml(keys));
  } finally {
    store.discard(blob);
  }
}

export function listObjects({ res, store, bucket, query }: S3Request): void {
  const prefix = query.get('prefix') ?? '';
  const token = query.get('continuation-token');
  const after = token === null ? (query.get('start-after') ?? '') : Buffer.from(token, 'base64url').toString();
  const limit = Math.min(Number(query.get('max-keys') ?? 1000), 1000);
  // one more than asked for tells whether another page follows
  const found = store.list(bucket, prefix, after, limit + 1);
  const objects = found.slice(0, limit);
  const last = objects.at(-1);
  const next = found.length > limit && last ? { next: Buffer.from(last.key).toString('base64url') } : {};
  sendXml(res, listingXml({ bucket, prefix, limit, objects, ...next }));
}
