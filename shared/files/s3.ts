import { S3Client } from '@aws-sdk/client-s3';

/** One client per execution environment. Checksums only where asked for, so that presigned urls carry no checksum of an empty body. */
export const s3 = new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' });
