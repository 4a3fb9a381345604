import { S3ServiceException } from '@aws-sdk/client-s3';
import { isMissing } from './s3';

const said = (name: string, httpStatusCode: number) =>
  new S3ServiceException({ name, $fault: 'client', $metadata: { httpStatusCode } });

test.each([
  ['NoSuchKey', 404],
  ['NotFound', 404],
  // of an object that is gone, to whom may not list the bucket
  ['AccessDenied', 403],
  ['403', 403],
])('%s is an object that is gone', (name, status) => {
  expect(isMissing(said(name, status))).toBe(true);
});

test.each([
  ['SlowDown', 503],
  ['NoSuchBucket', 404],
  ['InvalidRange', 416],
  ['RequestTimeTooSkewed', 403],
  ['SignatureDoesNotMatch', 403],
])('%s is not', (name, status) => {
  expect(isMissing(said(name, status))).toBe(false);
});

test('nor is what S3 did not say', () => {
  expect(isMissing(new Error('NoSuchKey'))).toBe(false);
});
