import * as z from 'zod/mini';
import { TIERS } from '../domain/tiers';
import { timestamp, uuid } from './common';

const isPrintable = (name: string): boolean => name.isWellFormed() && !/\p{Cc}/u.test(name);

const filename = z
  .string()
  .check(z.minLength(1), z.maxLength(255), z.refine(isPrintable, 'must be Unicode text without control characters'));

/** A declared upload: the presigned url in the answer accepts these bytes and no others. */
export const declareUpload = z.strictObject({
  filename,
  size_bytes: z.int().check(z.positive()),
  sha256: z
    .string()
    .check(z.regex(/^[0-9a-fA-F]{64}$/, 'must be the SHA-256 of the file as 64 hex digits'), z.toLowerCase()),
});

/** A file the service fetches. Which addresses are allowed is decided at connect time, not here. */
export const fetchUpload = z.strictObject({ url: z.url().check(z.maxLength(2048)), filename: z.optional(filename) });

export const documentPath = z.object({ document_id: uuid });

export const DOCUMENT_SOURCES = ['multipart', 'presigned', 'url'] as const;

const identity = {
  document_id: uuid,
  original_filename: z.string(),
  file_size_bytes: z.int(),
  mime_type: z.literal('application/pdf'),
  tier: z.enum(TIERS),
  input_source: z.enum(DOCUMENT_SOURCES),
  expires_at: timestamp,
};

export const readyDocument = z.object({
  ...identity,
  status: z.literal('ready'),
  page_count: z.int(),
  uploaded_at: timestamp,
  download_url: z.url(),
  download_url_expires_in_seconds: z.literal(900),
});

export const awaitingDocument = z.object({
  ...identity,
  status: z.literal('awaiting_upload'),
  upload: z.object({
    method: z.literal('PUT'),
    url: z.url(),
    headers: z.record(z.string(), z.string()),
    expires_in_seconds: z.int(),
  }),
});

export const rejectedDocument = z.object({
  ...identity,
  status: z.literal('rejected'),
  error: z.object({ code: z.string(), message: z.string(), next_step: z.string() }),
});

/** The answer of POST /v1/documents and GET /v1/documents/{document_id}. */
export const documentResponse = z.discriminatedUnion('status', [readyDocument, awaitingDocument, rejectedDocument]);
export type DocumentResponse = z.infer<typeof documentResponse>;
