import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { declareUpload, fetchUpload } from '../../../shared/contract/documents';
import { fileIn, formOf } from '../form';
import { jsonValue, mediaType, parse } from '../parse';

/** Of a form, `isImage` says that the file is to become a PDF first. */
export type NewDocument =
  | { source: 'multipart'; filename: string; bytes: Uint8Array; isImage: boolean }
  | { source: 'presigned'; filename: string; sizeBytes: number; sha256: string | undefined }
  | { source: 'url'; filename: string; url: string };

const readForm = async (event: APIGatewayProxyEventV2): Promise<NewDocument> => ({
  source: 'multipart',
  isImage: false,
  ...(await fileIn(await formOf(event))),
});

/** The name of a file that is fetched from `url`: its last segment. */
export const lastSegment = (url: string): string => {
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
