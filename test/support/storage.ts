import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DeleteObjectCommand, GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { BatchWriteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { readyDocument } from '../../shared/contract/documents';
import { expiryAfterDays, isoTime, now } from '../../shared/domain/clock';
import { documentKey, resultPrefix, templateKey } from '../../shared/domain/document-keys';
import { newId } from '../../shared/domain/ids';
import { queueRank } from '../../shared/domain/job';
import { TOC_PARSER } from '../../shared/domain/models';
import { TIER_LIMITS, type Tier } from '../../shared/domain/tiers';
import { type JobRow, jobRow } from '../../shared/store/jobs';
import { dynamodb, s3, tableNamed } from './aws';
import { readySample } from './flows';
import { stateDir } from './local-runtime';

type Document = z.infer<typeof readyDocument>;

export const accountOf = (tier: Tier): string => `local-${tier}`;
const keyOf = (tier: Tier, documentId: string) =>
  documentKey(TIER_LIMITS[tier].retentionDays, accountOf(tier), documentId);

type Overrides = Partial<JobRow> & { attempt_token?: string };

const queuedRow = (
  tier: Tier,
  document: Document,
  overrides: Overrides,
  visibility: 'in the index' | 'hidden',
): JobRow => {
  const job_id = newId();
  const at = now();
  const { retentionDays } = TIER_LIMITS[tier];
  return {
    account_id: accountOf(tier),
    job_id,
    model: TOC_PARSER.model,
    model_version: TOC_PARSER.version,
    tier,
    status: 'queued',
    document_id: document.document_id,
    original_filename: document.original_filename,
    input_key: keyOf(tier, document.document_id),
    input_page_count: document.page_count,
    input_file_size_bytes: document.file_size_bytes,
    input_source: document.input_source,
    result_prefix: resultPrefix(retentionDays, accountOf(tier), job_id),
    params: '{}',
    progress: 'Queued',
    progress_percent: 0,
    queued_at: isoTime(at),
    updated_at: isoTime(at),
    expires_at: expiryAfterDays(at, retentionDays),
    ...(visibility === 'in the index' && {
      queued_account_id: accountOf(tier),
      queue_rank: queueRank(job_id, 'normal'),
    }),
    ...overrides,
  };
};

/**
 * A job's row as a submit leaves it whose dispatch was lost. It stays queued: unless `in the index`, the sweep
 * does not see it either.
 */
export const putQueuedJob = async (
  tier: Tier,
  document: Document,
  overrides: Overrides = {},
  visibility: 'in the index' | 'hidden' = 'hidden',
): Promise<string> => {
  const row = queuedRow(tier, document, overrides, visibility);
  await dynamodb.send(new PutCommand({ TableName: await tableNamed('Jobs'), Item: row }));
  return row.job_id;
};

/** As many as a batch takes; a write for each row would keep the database from whoever tests beside. */
const BATCH = 25;

/** So many rows of queued jobs that nothing sees but lists. */
export const putQueuedJobs = async (
  tier: Tier,
  document: Document,
  count: number,
  overrides: Overrides,
): Promise<void> => {
  const TableName = await tableNamed('Jobs');
  for (let put = 0; put < count; put += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - put) }, () =>
      queuedRow(tier, document, overrides, 'hidden'),
    );
    const writes = rows.map((row) => ({ PutRequest: { Item: row } }));
    const { UnprocessedItems } = await dynamodb.send(new BatchWriteCommand({ RequestItems: { [TableName]: writes } }));
    if (UnprocessedItems?.[TableName]) throw new Error('DynamoDB did not take every row');
  }
};

export const putClaimedJob = (tier: Tier, document: Document, attempt_token: string): Promise<string> =>
  putQueuedJob(tier, document, { status: 'processing', attempt_token });

const jobKey = async (tier: Tier, job_id: string, account_id = accountOf(tier)) => ({
  TableName: await tableNamed('Jobs'),
  Key: { account_id, job_id },
});

/** The row behind a job. */
export const rowOf = async (tier: Tier, job_id: string, account_id?: string) =>
  (await dynamodb.send(new GetCommand(await jobKey(tier, job_id, account_id)))).Item;

/** Changes a job's row behind the API's back, as a worker does. */
export const changeJob = async (
  tier: Tier,
  job_id: string,
  change: Partial<JobRow>,
  account_id?: string,
): Promise<void> => {
  const fields = Object.entries(change);
  await dynamodb.send(
    new UpdateCommand({
      ...(await jobKey(tier, job_id, account_id)),
      UpdateExpression: `SET ${fields.map(([name]) => `#${name} = :${name}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(fields.map(([name]) => [`#${name}`, name])),
      ExpressionAttributeValues: Object.fromEntries(fields.map(([name, value]) => [`:${name}`, value])),
    }),
  );
};

export const expireJob = (tier: Tier, job_id: string): Promise<void> =>
  changeJob(tier, job_id, { expires_at: Math.floor(now() / 1000) });

export const expireDocument = async (tier: Tier, documentId: string, account_id = accountOf(tier)): Promise<void> => {
  await dynamodb.send(
    new UpdateCommand({
      TableName: await tableNamed('Documents'),
      Key: { account_id, document_id: documentId },
      UpdateExpression: 'SET expires_at = :now',
      ExpressionAttributeValues: { ':now': Math.floor(now() / 1000) },
    }),
  );
};

// bucket names are nobody's business but the presigner's; its links begin with them
const documentsBucket = async (): Promise<string> => {
  const { download_url } = await readySample();
  return new URL(download_url).pathname.split('/')[1] ?? '';
};

let bucket: Promise<string> | undefined;
const knownBucket = (): Promise<string> => {
  bucket ??= documentsBucket();
  return bucket;
};

export const deleteStoredPdf = async (tier: Tier, documentId: string): Promise<void> => {
  await s3.send(new DeleteObjectCommand({ Bucket: await knownBucket(), Key: keyOf(tier, documentId) }));
};

/** Puts other bytes in the place of a PDF that was looked at and accepted. */
export const replaceStoredPdf = async (tier: Tier, documentId: string, Body: Uint8Array): Promise<void> => {
  await s3.send(new PutObjectCommand({ Bucket: await knownBucket(), Key: keyOf(tier, documentId), Body }));
};

/** The keys of all files that an account has in the documents bucket, looked at or not. */
export const storedPdfs = async (account_id: string): Promise<string[]> => {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: await knownBucket() }));
  return Contents.map(({ Key = '' }) => Key).filter((key) => key.includes(`/${account_id}/`));
};

/** The bucket that holds the object under `key`, by the local S3's own index: no url of a result names it. */
const bucketOf = (key: string): string => {
  const index = new DatabaseSync(join(stateDir, 's3/index.sqlite'), { readOnly: true });
  const row = index.prepare('SELECT bucket FROM objects WHERE key = ?').get(key);
  index.close();
  return z.object({ bucket: z.string() }).parse(row).bucket;
};

/** The bytes of an object that a model stored under a key. */
export const storedObject = async (Key: string): Promise<Uint8Array> => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucketOf(Key), Key }));
  return (await Body?.transformToByteArray()) ?? new Uint8Array();
};

const resultObject = async (tier: Tier, job_id: string, account_id?: string) => {
  const { result_key: Key } = jobRow.parse(await rowOf(tier, job_id, account_id));
  if (Key === undefined) throw new Error(`Job ${job_id} has no result`);
  return { Bucket: bucketOf(Key), Key };
};

/** Puts another result in the place of a complete job's. */
export const changeStoredResult = async (
  tier: Tier,
  job_id: string,
  change: (result: unknown) => unknown,
  account_id?: string,
): Promise<void> => {
  const object = await resultObject(tier, job_id, account_id);
  const { Body } = await s3.send(new GetObjectCommand(object));
  const changed = change(JSON.parse((await Body?.transformToString()) ?? ''));
  await s3.send(new PutObjectCommand({ ...object, Body: JSON.stringify(changed) }));
};

/** Deletes the result of a complete job, as S3 does by its lifecycle. */
export const deleteStoredResult = async (tier: Tier, job_id: string, account_id?: string): Promise<void> => {
  await s3.send(new DeleteObjectCommand(await resultObject(tier, job_id, account_id)));
};

/** Leaves of the result of a complete job what nobody can read. */
export const tearStoredResult = async (tier: Tier, job_id: string, account_id?: string): Promise<void> => {
  await s3.send(new PutObjectCommand({ ...(await resultObject(tier, job_id, account_id)), Body: '{' }));
};

/** Stores the template of a document to generate where a document would lie; gives its key. */
export const storedTemplate = async (tier: Tier, asked: object): Promise<string> => {
  const Key = templateKey(TIER_LIMITS[tier].retentionDays, accountOf(tier), newId());
  await s3.send(new PutObjectCommand({ Bucket: await knownBucket(), Key, Body: JSON.stringify(asked) }));
  return Key;
};
