import * as z from 'zod/mini';
import { timestamp } from '../../contract/common';
import { FILE_CLASSES } from '../../domain/bid-sets';
import type { SetFile } from '../../store/set-files';
import { job } from './contract';
import { askedFile, fileId, fileIdOf } from './ids';
import { MAX_FILES } from './limits';

const fileName = z.string().check(z.minLength(1), z.maxLength(255));
const contentType = z._default(z.string().check(z.minLength(1), z.maxLength(255)), 'application/pdf');
const sha256 = z
  .string()
  .check(z.regex(/^[0-9a-f]{64}$/, 'must be the SHA-256 of the file as 64 lowercase hex digits'));

/** What may be left out of a file; many clients write null for that. */
const maybe = <T extends z.ZodMiniType>(schema: T) =>
  z.pipe(
    z.nullish(schema),
    z.transform((value) => value ?? undefined),
  );
const classification = maybe(z.enum(FILE_CLASSES));

/** POST …/uploads. */
export const registration = z.object({
  files: z
    .array(z.object({ fileName, contentType, fileSize: z.int().check(z.minimum(0)), sha256, classification }))
    .check(z.minLength(1), z.maxLength(MAX_FILES)),
});

/** The `metadata` part of a form: what its file parts are. */
export const formMetadata = z.object({
  clientUploadFlowId: z.optional(z.string()),
  files: z
    .array(z.object({ partName: z.string(), fileName, contentType, classification, sha256: maybe(sha256) }))
    .check(z.minLength(1), z.maxLength(MAX_FILES)),
});

/** POST …/uploads/{documentId}/content. */
export const fileContent = z.object({
  uploadToken: z.string(),
  contentBase64: z.base64().check(z.minLength(1)),
  sha256: z.optional(sha256),
});

const parts = z.array(z.object({ partNumber: z.int().check(z.minimum(1), z.maximum(10_000)), etag: z.string() }));
const uploadOf = z.object({
  documentId: askedFile,
  uploadToken: z.optional(z.string()),
  parts: z.optional(parts.check(z.minLength(1))),
});

/** POST …/uploads/complete; the body may be missing. That multipart uploads give their parts so is ours. */
export const completion = z.object({
  documentIds: z.optional(z.array(askedFile).check(z.minLength(1), z.maxLength(MAX_FILES))),
  directUploads: z._default(z.array(uploadOf), []),
  multipartUploads: z._default(z.array(uploadOf), []),
});
export type Completion = z.infer<typeof completion>;

const warning = z.strictObject({ code: z.string(), message: z.string() });

/** A file of a registration: how to send it, unless it is there already. What a part must be sent with is its url alone. */
export const upload = z.strictObject({
  documentId: fileId,
  fileName: z.string(),
  fileSize: z.int(),
  contentType: z.string(),
  classification: z.nullable(z.enum(FILE_CLASSES)),
  status: z.enum(['registered', 'skipped']),
  uploadMode: z.enum(['direct_put', 'multipart']),
  uploadUrl: z.nullable(z.url()),
  headers: z.record(z.string(), z.string()),
  partSize: z.nullable(z.int()),
  parts: z.array(z.strictObject({ partNumber: z.int(), uploadUrl: z.url() })),
  expiresAt: z.nullable(timestamp),
  uploadToken: z.string(),
  warnings: z.array(warning),
});
export type Upload = z.infer<typeof upload>;
export const uploadsAnswer = z.strictObject({ job, uploads: z.array(upload) });

/** POST …/files. */
export const filesAnswer = z.strictObject({
  job,
  status: z.enum(['uploaded', 'skipped']),
  files: z.array(
    z.strictObject({
      documentId: fileId,
      fileName: z.string(),
      status: z.enum(['uploaded', 'skipped']),
      warnings: z.array(warning),
    }),
  ),
});

/** POST …/uploads/{documentId}/content. What `directUpload` holds is ours: what `complete` takes of it. */
export const contentAnswer = z.strictObject({
  status: z.literal('uploaded'),
  documentId: fileId,
  fileName: z.string(),
  fileSize: z.int(),
  contentType: z.string(),
  uploadMode: z.literal('direct_put'),
  directUpload: z.strictObject({ documentId: fileId, uploadToken: z.string() }),
});

/** What of a file will come to nothing though it is taken: preflight refuses it by itself, and the others are read. */
export const warningsOf = (
  { content_type, size_bytes }: Pick<SetFile, 'content_type' | 'size_bytes'>,
  maxFileBytes: number,
): z.infer<typeof warning>[] => {
  const warnings = [
    size_bytes > maxFileBytes && {
      code: 'FILE_TOO_LARGE',
      message: `The file is taken but will not be read: it has more than the ${maxFileBytes} bytes of your tier.`,
    },
    content_type !== 'application/pdf' && {
      code: 'NOT_A_PDF',
      message: `The file is taken, and read only if it is a PDF, although it was announced as ${content_type}.`,
    },
  ];
  return warnings.filter((one) => one !== false);
};

export const presentContent = (file: SetFile): z.infer<typeof contentAnswer> => {
  const documentId = fileIdOf(file.document_id);
  return {
    status: 'uploaded',
    documentId,
    fileName: file.file_name,
    fileSize: file.size_bytes,
    contentType: file.content_type,
    uploadMode: 'direct_put',
    directUpload: { documentId, uploadToken: file.upload_token },
  };
};
