import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { HttpService } from '../services';
import { startS3 } from './server';

const credentials = { accessKeyId: 'LOCALKEY', secretAccessKey: 'local-secret' };
const Bucket = 'documents';

let dataDir: string;
let service: HttpService;
let s3: S3Client;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 's3-parts-'));
  service = await startS3({ dataDir, port: 0, buckets: [Bucket], credentials });
  const region = 'eu-west-1';
  s3 = new S3Client({ endpoint: service.url, region, credentials, requestChecksumCalculation: 'WHEN_REQUIRED' });
});

afterAll(async () => {
  s3.destroy();
  await service.stop();
  rmSync(dataDir, { recursive: true });
});

const started = async (Key: string): Promise<string> => {
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key, ContentType: 'application/pdf' }));
  return UploadId ?? '';
};

const part = async (Key: string, UploadId: string, PartNumber: number, bytes: Uint8Array<ArrayBuffer>) => {
  const command = new UploadPartCommand({ Bucket, Key, UploadId, PartNumber });
  const answer = await fetch(await getSignedUrl(s3, command, { expiresIn: 60 }), { method: 'PUT', body: bytes });
  return { status: answer.status, PartNumber, ETag: answer.headers.get('etag') ?? '' };
};

type Part = { PartNumber: number; ETag: string };
const completed = (Key: string, UploadId: string, Parts: Part[]) =>
  s3.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }));

const some = (size: number) => new Uint8Array(randomBytes(size));

test('parts sent by their urls, in any order, are one object; nothing else is left of them', async () => {
  const [first, second] = [some(300_000), some(7)];
  const id = await started('a b.pdf');
  const parts = [await part('a b.pdf', id, 2, second), await part('a b.pdf', id, 1, first)];
  const { ETag } = await completed('a b.pdf', id, parts.toReversed());
  expect(ETag).toMatch(/^"[0-9a-f]{32}-2"$/);

  const got = await s3.send(new GetObjectCommand({ Bucket, Key: 'a b.pdf' }));
  expect(got.ContentType).toBe('application/pdf');
  expect(Buffer.from((await got.Body?.transformToByteArray()) ?? [])).toEqual(Buffer.concat([first, second]));
  expect((await s3.send(new ListObjectsV2Command({ Bucket }))).KeyCount).toBe(1);
  expect(readdirSync(join(dataDir, 'blobs'))).toHaveLength(1);
});

test('a part of another ETag, or that never came, is refused', async () => {
  const id = await started('b.pdf');
  const { PartNumber, ETag } = await part('b.pdf', id, 1, some(10));
  const wrong = completed('b.pdf', id, [{ PartNumber, ETag: `"${'0'.repeat(32)}"` }]);
  await expect(wrong).rejects.toMatchObject({ name: 'InvalidPart' });
  const missing = completed('b.pdf', id, [
    { PartNumber, ETag },
    { PartNumber: 2, ETag },
  ]);
  await expect(missing).rejects.toMatchObject({ name: 'InvalidPart' });
});

test('an upload that is not, is of another key, or is complete is not known', async () => {
  const id = await started('c.pdf');
  const sent = await part('c.pdf', id, 1, some(10));
  expect((await part('other.pdf', id, 2, some(10))).status).toBe(404);
  await completed('c.pdf', id, [sent]);
  await expect(completed('c.pdf', id, [sent])).rejects.toMatchObject({ name: 'NoSuchUpload' });
  await expect(completed('c.pdf', 'none', [sent])).rejects.toMatchObject({ name: 'NoSuchUpload' });
});
