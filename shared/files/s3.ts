import { S3Client } from '@aws-sdk/client-s3';

/** One client per execution environment. Checksums only where asked for, so that presigned urls carry no checksum of an empty body. */
export const s3 = new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' });

/**
 * Said of an object that is not there, to a reader who may list the bucket; others are told that access is denied. An
 * answer to HEAD has no body to hold a code.
 */
export const isMissing = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'NoSuchKey' || error.name === 'NotFound');
