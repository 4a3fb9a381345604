import { Duration } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  HttpMethods,
  type IBucket,
  type LifecycleRule,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Deployment } from '../deployment';
import { INCOMING_DAYS } from '../settings';
import { INCOMING_PREFIX, RETENTION_DAYS, retentionPrefix } from './key-prefixes';

const ACCESS_LOG_DAYS = 90;

const deleteAfter = (prefix: string, days: number): LifecycleRule => ({ prefix, expiration: Duration.days(days) });

/** A prefix keeps the name of its tier's days where the deployment keeps nothing as long. */
const keptByTier = ({ retentionDays = Number.POSITIVE_INFINITY }: Deployment): LifecycleRule[] => [
  ...RETENTION_DAYS.map((days) => deleteAfter(retentionPrefix(days), Math.min(days, retentionDays))),
  { abortIncompleteMultipartUploadAfter: Duration.days(INCOMING_DAYS) },
];

/** Private, TLS only, encrypted by S3's own keys: a KMS key would cost a call for each object and protect from nobody new here. */
const privateBucket = (deployment: Deployment): BucketProps => ({
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: deployment.removalPolicy,
});

/** The documents and the results, each key prefix deleted after the days of its tier, and a bucket for the log of every access. */
export class DocumentBuckets extends Construct {
  readonly documents: Bucket;
  readonly results: Bucket;

  constructor(scope: Construct, id: string, deployment: Deployment) {
    super(scope, id);
    const accessLogs = new Bucket(this, 'AccessLogs', {
      ...privateBucket(deployment),
      lifecycleRules: [{ expiration: Duration.days(ACCESS_LOG_DAYS) }],
    });
    const logged = (prefix: string) => ({
      // Bucket implements IBucket, only not to the letter of exactOptionalPropertyTypes.
      serverAccessLogsBucket: accessLogs as IBucket,
      serverAccessLogsPrefix: prefix,
    });

    this.documents = new Bucket(this, 'Documents', {
      ...privateBucket(deployment),
      ...logged('documents/'),
      lifecycleRules: [deleteAfter(INCOMING_PREFIX, INCOMING_DAYS), ...keptByTier(deployment)],
      // Any origin: the presigned url is the whole credential, and a page without one can do nothing.
      cors: [{ allowedMethods: [HttpMethods.PUT], allowedOrigins: ['*'], allowedHeaders: ['*'], maxAge: 3600 }],
    });
    this.results = new Bucket(this, 'Results', {
      ...privateBucket(deployment),
      ...logged('results/'),
      lifecycleRules: keptByTier(deployment),
    });
  }
}
