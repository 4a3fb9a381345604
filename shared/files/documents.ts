import { CopyObjectCommand, DeleteObjectCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { env } from '../env';
import { isMissing, s3 } from './s3';

const PDF = 'application/pdf';
const JSON_TYPE = 'application/json';
const bucket = () => env('DOCUMENTS_BUCKET');

export const UPLOAD_SECONDS = 3600;

/**
 * A url that accepts exactly one body: its length and SHA-256 (hex) are signed headers; without a hash one of that length.
 * Returns the headers the client must send with the PUT.
 */
export const presignUpload = async (key: string, sizeBytes: number, sha256: string | undefined) => {
  const checksum = sha256 === undefined ? undefined : Buffer.from(sha256, 'hex').toString('base64');
  const command = new PutObjectCommand({
    Bucket: bucket(),
    Key: key,
    ContentType: PDF,
    ContentLength: sizeBytes,
    ...(checksum && { ChecksumSHA256: checksum }),
  });
  const url = await getSignedUrl(s3, command, {
    expiresIn: UPLOAD_SECONDS,
    signableHeaders: new Set(['host', 'content-type', 'content-length', 'x-amz-checksum-sha256']),
    unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
  });
  const headers = {
    'content-type': PDF,
    'content-length': String(sizeBytes),
    ...(checksum && { 'x-amz-checksum-sha256': checksum }),
  };
  return { method: 'PUT' as const, url, headers, expires_in_seconds: UPLOAD_SECONDS };
};

/** A url to read the PDF, or the template in its place, for `seconds`; it opens in a browser under its own name. */
export const presignDownload = (key: string, filename: string, seconds: number): Promise<string> =>
  getSignedUrl(
    s3,
    new GetObjectCommand({
      Bucket: bucket(),
      Key: key,
      ResponseContentType: key.endsWith('.json') ? JSON_TYPE : PDF,
      ResponseContentDisposition: `inline; filename*=UTF-8''${encodeURIComponent(filename.toWellFormed())}`,
    }),
    { expiresIn: seconds },
  );

export const putPdf = async (key: string, body: Uint8Array): Promise<void> => {
  await s3.send(new PutObjectCommand({ Bucket: bucket(), Key: key, Body: body, ContentType: PDF }));
};

export const putTemplate = async (key: string, body: Uint8Array): Promise<void> => {
  await s3.send(new PutObjectCommand({ Bucket: bucket(), Key: key, Body: body, ContentType: JSON_TYPE }));
};

export const copyPdf = async (from: string, to: string): Promise<void> => {
  const source = `${bucket()}/${from}`.split('/').map(encodeURIComponent).join('/');
  await s3.send(new CopyObjectCommand({ Bucket: bucket(), Key: to, CopySource: source }));
};

export const deletePdf = async (key: string): Promise<void> => {
  await s3.send(new DeleteObjectCommand({ Bucket: bucket(), Key: key }));
};

/** The bytes of a stored PDF, or undefined when there is none under the key. */
export const readPdf = async (key: string): Promise<Uint8Array | undefined> => {
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket(), Key: key }));
    return await Body?.transformToByteArray();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};
