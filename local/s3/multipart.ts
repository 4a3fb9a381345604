import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { S3Error } from './errors';
import type { ObjectStore, StoredObject } from './object-store';
import { headersToKeep, putObject, type S3Request, sendXml } from './operations';
import { receiveBody } from './receive-body';
import { completedUploadXml, partsToComplete, startedUploadXml } from './xml';

/** Uploads and their parts are objects too, of a bucket that no request can name. */
const asideOf = (bucket: string): string => `${bucket}?uploads`;

/** An upload under way: its key and the headers that its object is to have. */
const uploadIn = ({ store, bucket, key, query }: S3Request): StoredObject & { id: string } => {
  const id = query.get('uploadId') ?? '';
  const upload = store.find(asideOf(bucket), id);
  if (!upload || upload.headers.key !== key) throw new S3Error('NoSuchUpload', 'There is no such multipart upload');
  return { ...upload, id };
};

const partKey = (id: string, number: number): string => `${id}/${String(number).padStart(5, '0')}`;

export async function createMultipartUpload({ req, res, store, bucket, key }: S3Request): Promise<void> {
  const id = randomUUID();
  const { blob, file } = store.newBlob();
  await writeFile(file, '');
  const headers = { ...headersToKeep(req), key };
  store.put(asideOf(bucket), { key: id, blob, size: 0, etag: '', modified: Date.now(), headers });
  sendXml(res, startedUploadXml(bucket, key, id));
}

export async function uploadPart(request: S3Request): Promise<void> {
  const { id } = uploadIn(request);
  const number = Number(request.query.get('partNumber'));
  if (!(number >= 1 && number <= 10_000)) throw new S3Error('InvalidArgument', 'A part has a number from 1 to 10000');
  await putObject({ ...request, bucket: asideOf(request.bucket), key: partKey(id, number) });
}

const partsAsked = async ({ req, store, payloadHash }: S3Request) => {
  const { blob, file } = store.newBlob();
  try {
    await receiveBody(req, payloadHash, file);
    return partsToComplete(await readFile(file, 'utf8'));
  } finally {
    store.discard(blob);
  }
};

async function* bytesOf(store: ObjectStore, parts: StoredObject[]) {
  for (const part of parts) if (part.size > 0) yield* store.read(part, 0, part.size - 1);
}

/** S3's: the hash of the parts' hashes, and how many they are. */
const etagOf = (parts: StoredObject[]): string =>
  `${createHash('md5')
    .update(Buffer.from(parts.map(({ etag }) => etag).join(''), 'hex'))
    .digest('hex')}-${parts.length}`;

/** Puts the parts together. That all but the last have 5 MiB is not asked for, so that tests need not send so much. */
export async function completeMultipartUpload(request: S3Request): Promise<void> {
  const { res, store, bucket, key } = request;
  const { id, headers: kept } = uploadIn(request);
  const aside = asideOf(bucket);
  const parts = (await partsAsked(request)).map(({ number, etag }) => {
    const part = store.find(aside, partKey(id, number));
    if (part?.etag !== etag) throw new S3Error('InvalidPart', `Part ${number} has another ETag or was not uploaded`);
    return part;
  });
  const { blob, file } = store.newBlob();
  try {
    await pipeline(bytesOf(store, parts), createWriteStream(file));
  } catch (error) {
    store.discard(blob);
    throw error;
  }
  const { key: _, ...headers } = kept;
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const etag = etagOf(parts);
  store.put(bucket, { key, blob, size, etag, modified: Date.now(), headers });
  for (const part of store.list(aside, id, '', 10_001)) store.remove(aside, part.key);
  sendXml(res, completedUploadXml(bucket, key, etag));
}
