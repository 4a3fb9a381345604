import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { declareUpload, fetchUpload } from '../../../shared/contract/documents';
import { Problem } from '../../../shared/domain/problems';
import { bodyBytes, jsonValue, mediaType, parse } from '../parse';

/** Lambda takes 6 MB a request, base64 and all; above this the file goes straight to the bucket. */
const MULTIPART_BYTES = 4 * 1024 * 1024;

export type NewDocument =
  | { source: 'multipart'; filename: string; bytes: Uint8Array }
  | { source: 'presigned'; filename: string; sizeBytes: number; sha256: string }
  | { source: 'url'; filename: string; url: string };

const missingFile = () =>
  new Problem('VALIDATION_FAILED', 'The form has no part named file with a PDF in it.', [
    { field: 'file', message: 'must be a file' },
  ]);

const readForm = async (event: APIGatewayProxyEventV2): Promise<NewDocument> => {
  const headers = { 'content-type': event.headers['content-type'] ?? '' };
  const form = await new Response(new Uint8Array(bodyBytes(event)), { headers }).formData().catch(() => undefined);
  const file = form?.get('file');
  if (!file || typeof file === 'string') throw missingFile();
  if (file.size > MULTIPART_BYTES) {
    throw new Problem(
      'BODY_TOO_LARGE',
      `A form takes files up to ${MULTIPART_BYTES} bytes; this one has ${file.size}.`,
    );
  }
  return { source: 'multipart', filename: file.name.slice(0, 255), bytes: await file.bytes() };
};

const lastSegment = (url: string): string => {
  const segment = new URL(url).pathname.split('/').at(-1);
  return segment ? segment.slice(0, 255) : 'document.pdf';
};

const readJson = (event: APIGatewayProxyEventV2): NewDocument => {
  const value = jsonValue(event);
  if (typeof value === 'object' && value !== null && 'url' in value) {
    const { url, filename } = parse(fetchUpload, value);
    return { source: 'url', filename: filename ?? lastSegment(url), url };
  }
  const { filename, size_bytes, sha256 } = parse(declareUpload, value);
  return { source: 'presigned', filename, sizeBytes: size_bytes, sha256 };
};

/** The three ways a document comes: in a form, declared for a presigned upload, or by its url. */
export const readNewDocument = (event: APIGatewayProxyEventV2): NewDocument | Promise<NewDocument> =>
  mediaType(event) === 'multipart/form-data' ? readForm(event) : readJson(event);
