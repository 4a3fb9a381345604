import { createHash } from 'node:crypto';

/** Account and region that local ARNs carry. */
export const ACCOUNT = '000000000000';
export const REGION = 'us-east-1';

const shorten = (name: string, maxLength: number) =>
  name.length <= maxLength
    ? name
    : `${name.slice(0, maxLength - 9)}-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;

/** Name of a resource that the template leaves unnamed; the same on every start, so that its data is found again. */
export const generatedName = (stack: string, logicalId: string, maxLength: number): string =>
  shorten(`${stack}-${logicalId}`, maxLength);

/** The same for a bucket: lower case, at most 63 characters. */
export const generatedBucketName = (stack: string, logicalId: string): string =>
  shorten(`${stack}-${logicalId}`.toLowerCase(), 63);
