import { S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { log } from '../log';

/** How long a connection may carry nothing. S3 takes its time for what is large, but not in silence; a model has 300 s. */
const SILENCE_MS = 20_000;

/**
 * One client per execution environment. Checksums only where asked for: presigned urls carry none of an empty body, and
 * none is reckoned in JavaScript of a book that came over TLS and whose SHA-256 was looked at when it was taken in.
 */
export const s3 = new S3Client({
  requestHandler: { connectionTimeout: 1000, socketTimeout: SILENCE_MS },
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
});

/** What else S3 refuses with 403: a clock or credentials that are off, and nothing about the object. */
const OF_THE_CALLER = ['RequestTimeTooSkewed', 'SignatureDoesNotMatch', 'InvalidAccessKeyId'];

/**
 * Said of an object that is not there. None of our functions may list a bucket, so S3 tells them that access is denied;
 * and as each may read every key that a row can name, that means gone. A policy broken from outside would look the same,
 * hence the line in the log.
 */
export const isMissing = (error: unknown): boolean => {
  if (!(error instanceof S3ServiceException)) return false;
  // an answer to HEAD has no body to hold a code
  if (error.name === 'NoSuchKey' || error.name === 'NotFound') return true;
  if (error.$metadata.httpStatusCode !== 403 || OF_THE_CALLER.includes(error.name)) return false;
  log('warn', 'access to an object denied, taken as gone', { cause: error.name });
  return true;
};
