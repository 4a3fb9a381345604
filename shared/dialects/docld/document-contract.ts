import * as z from 'zod/mini';
import { time } from './contract';
import { parseConfig } from './parse-request';

/** `pending` until the file of a presigned upload has come and someone asks for the document. Only PDFs are kept. */
export const DOCUMENT_STATUSES = ['pending', 'processing', 'completed', 'failed'] as const;

export const document = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  status: z.enum(DOCUMENT_STATUSES),
  file_type: z.literal('pdf'),
  file_format: z.literal('pdf'),
  file_size: z.int(),
  pages: z.nullable(z.int()),
  parsing_config: z.nullable(parseConfig),
  /** Why it failed. */
  error: z.optional(z.string()),
  created_at: time,
  updated_at: time,
  /** Ours: when it is deleted, by the account's tier. */
  expires_at: time,
});
export type DocldDocument = z.infer<typeof document>;

const fileId = z.templateLiteral(['docld://', z.uuid()]);

/** POST /api/upload. */
export const uploaded = z.strictObject({
  file_id: fileId,
  document,
  filename: z.string(),
  size: z.int(),
  mime_type: z.literal('application/pdf'),
  /** Nothing is parsed before POST /api/parse asks for it. */
  queue: z.strictObject({ queued: z.literal(false), error: z.null() }),
  usage: z.strictObject({ num_pages: z.int(), credits: z.literal(0) }),
});

/** POST /api/upload/presigned; all of it ours, as the vendor's page could not be seen. `expires_in` in seconds. */
export const presigned = z.strictObject({
  file_id: fileId,
  document,
  upload_url: z.url(),
  method: z.literal('PUT'),
  headers: z.record(z.string(), z.string()),
  expires_in: z.int(),
});

/** DELETE /api/documents/{id}; ours, as the vendor's page could not be seen. */
export const deleted = z.strictObject({ success: z.literal(true), document_id: z.uuid() });

/** GET /api/documents. */
export const documentList = z.strictObject({
  documents: z.array(document),
  total: z.int(),
  limit: z.int(),
  offset: z.int(),
  has_more: z.boolean(),
});
