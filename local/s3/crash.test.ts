import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { startS3 } from './server';

const credentials = { accessKeyId: 'LOCALKEY', secretAccessKey: 'local-secret' };
const object = { Bucket: 'documents', Key: 'a.pdf' };

const serve = (options: object) => `
  import { startS3 } from './local/s3/server.ts';
  const { url } = await startS3(${JSON.stringify(options)});
  console.log(url);`;

test('a server killed in the middle of an overwrite keeps the old object and no piece of the new one', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 's3-crash-'));
  const options = { dataDir, port: 0, buckets: ['documents'], credentials };
  const config = { region: 'eu-west-1', credentials, requestChecksumCalculation: 'WHEN_REQUIRED' as const };
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', serve(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [endpoint] = await once(createInterface(child.stdout), 'line');
  const client = new S3Client({ ...config, endpoint });
  await client.send(new PutObjectCommand({ ...object, Body: 'old and whole' }));

  const url = await getSignedUrl(client, new PutObjectCommand(object));
  const upload = request(url, { method: 'PUT', headers: { 'content-length': 50_000_000 } });
  upload.on('error', () => {});
  upload.write(Buffer.alloc(2_000_000));
  while (readdirSync(join(dataDir, 'blobs')).length < 2) await new Promise((done) => setTimeout(done, 10));
  child.kill('SIGKILL');
  await once(child, 'exit');
  client.destroy();

  const again = await startS3(options);
  const reader = new S3Client({ ...config, endpoint: again.url });
  const got = await reader.send(new GetObjectCommand(object));
  expect(await got.Body?.transformToString()).toBe('old and whole');
  expect(readdirSync(join(dataDir, 'blobs'))).toHaveLength(1);
  reader.destroy();
  await again.stop();
  rmSync(dataDir, { recursive: true });
});
