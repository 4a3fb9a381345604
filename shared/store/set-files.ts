import * as z from 'zod/mini';
import { FILE_CLASSES } from '../domain/bid-sets';
import { env } from '../env';
import type { JobIdentity } from './jobs';
import { allRows } from './rows';
import { type TransactItem, transact } from './transact';

/** A file that was declared or sent for a job that reads a set of files. */
export const setFile = z.object({
  /** Its document, whose row and object have the same id. */
  document_id: z.string(),
  file_name: z.string(),
  content_type: z.string(),
  size_bytes: z.number(),
  /** Hex. Within a job no two files have the same. */
  sha256: z.string(),
  classification: z.optional(z.enum(FILE_CLASSES)),
  upload_mode: z.enum(['form', 'direct_put', 'multipart']),
  /** Of a multipart upload: S3's name for it. */
  upload_id: z.optional(z.string()),
  /** What its sender shows to deliver it through the API. */
  upload_token: z.string(),
  /** `skipped`: left out by its sender when the uploads were completed. `ready` and `failed`: what preflight found. */
  state: z.enum(['registered', 'uploaded', 'skipped', 'ready', 'failed']),
  error_code: z.optional(z.string()),
  page_count: z.optional(z.number()),
  drawing_pages: z.optional(z.array(z.number())),
  registered_at: z.string(),
  /** Epoch seconds. */
  expires_at: z.number(),
});
export type SetFile = z.infer<typeof setFile>;

const setPk = ({ account_id, job_id }: JobIdentity) => `SET#${account_id}#${job_id}`;
export const fileKey = (job: JobIdentity, documentId: string) => ({ pk: setPk(job), sk: `FILE#${documentId}` });

const byRegistration = (a: SetFile, b: SetFile): number =>
  a.registered_at === b.registered_at
    ? a.file_name.localeCompare(b.file_name)
    : a.registered_at.localeCompare(b.registered_at);

/** The files of a job in the order they were declared; those declared together by their names. */
export const filesOf = async (job: JobIdentity): Promise<SetFile[]> => {
  const files = await allRows(
    {
      TableName: env('PROJECTS_TABLE'),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': setPk(job), ':prefix': 'FILE#' },
      ConsistentRead: true,
    },
    setFile,
  );
  return files.sort(byRegistration);
};

/** The write of a new file. It fails on one that the job has already. */
export const filePut = (job: JobIdentity, file: SetFile) => ({
  TableName: env('PROJECTS_TABLE'),
  Item: { ...fileKey(job, file.document_id), ...file },
  ConditionExpression: 'attribute_not_exists(pk)',
});

/** Which files were sent, and which were left out by their sender. */
export type FileNotes = { uploaded: string[]; skipped?: string[] };

const noteOf = (job: JobIdentity, documentId: string, state: 'uploaded' | 'skipped'): TransactItem => ({
  Update: {
    TableName: env('PROJECTS_TABLE'),
    Key: fileKey(job, documentId),
    UpdateExpression: 'SET #state = :state',
    ConditionExpression: '#state IN (:registered, :uploaded, :skipped)',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ':state': state,
      ':registered': 'registered',
      ':uploaded': 'uploaded',
      ':skipped': 'skipped',
    },
  },
});

/**
 * Notes that the bytes of files are there, or that they will not come: of up to 100 documents all or none. False when
 * one has moved on since. Doing it twice changes nothing.
 */
export const noteFiles = async (job: JobIdentity, { uploaded, skipped = [] }: FileNotes): Promise<boolean> => {
  const refused = await transact([
    ...uploaded.map((id) => noteOf(job, id, 'uploaded')),
    ...skipped.map((id) => noteOf(job, id, 'skipped')),
  ]);
  return refused === undefined;
};
