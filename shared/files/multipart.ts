import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  HeadObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { env } from '../env';
import { UPLOAD_SECONDS } from './documents';
import { isMissing, s3 } from './s3';

/** Above this S3 takes no object in one PUT. */
export const LARGEST_PUT_BYTES = 5 * 1024 ** 3;

/** All parts but the last have this many bytes; S3 takes 10,000 of them. */
export const PART_BYTES = 128 * 1024 ** 2;

const object = (Key: string) => ({ Bucket: env('DOCUMENTS_BUCKET'), Key });

/** Begins an upload in parts; gives S3's name for it. */
export const startMultipart = async (key: string, contentType: string): Promise<string> => {
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ ...object(key), ContentType: contentType }));
  if (UploadId === undefined) throw new Error('S3 gave no name to a multipart upload');
  return UploadId;
};

/** A url for each part of an upload of `sizeBytes`, in order, each good for an hour. */
export const presignParts = (key: string, uploadId: string, sizeBytes: number) =>
  Promise.all(
    Array.from({ length: Math.ceil(sizeBytes / PART_BYTES) }, async (_, index) => {
      const part = { PartNumber: index + 1, UploadId: uploadId };
      const url = await getSignedUrl(s3, new UploadPartCommand({ ...object(key), ...part }), {
        expiresIn: UPLOAD_SECONDS,
      });
      return { partNumber: index + 1, uploadUrl: url };
    }),
  );

/** What S3 calls an upload that cannot be put together: gone, or not of these parts. */
const REFUSALS = ['NoSuchUpload', 'InvalidPart', 'InvalidPartOrder', 'EntityTooSmall'];

/** Puts the parts together, each with the ETag that its PUT was answered with; false when S3 does not have them so. */
export const finishMultipart = async (
  key: string,
  uploadId: string,
  parts: { partNumber: number; etag: string }[],
): Promise<boolean> => {
  const Parts = parts.map(({ partNumber, etag }) => ({ PartNumber: partNumber, ETag: etag }));
  const command = { ...object(key), UploadId: uploadId, MultipartUpload: { Parts } };
  try {
    await s3.send(new CompleteMultipartUploadCommand(command));
    return true;
  } catch (error) {
    if (error instanceof Error && REFUSALS.includes(error.name)) return false;
    throw error;
  }
};

/** Whether there is an object under the key. */
export const hasArrived = async (key: string): Promise<boolean> => {
  try {
    await s3.send(new HeadObjectCommand(object(key)));
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
};
