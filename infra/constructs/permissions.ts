import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { TIER_LIMITS } from '../../shared/domain/tiers';

/** Days that a tier keeps documents and results; each is a key prefix (`30d/`) with a lifecycle rule of its own. */
export const RETENTION_DAYS: readonly number[] = [
  ...new Set(Object.values(TIER_LIMITS).map((limits) => limits.retentionDays)),
].sort((a, b) => a - b);

export const KEPT_PREFIXES: readonly string[] = RETENTION_DAYS.map((days) => `${days}d/`);
export const INCOMING_PREFIX = 'incoming/';

/** Allows `actions` on `resources` and nothing else. */
export const allow = (actions: string[], ...resources: string[]): PolicyStatement =>
  new PolicyStatement({ actions, resources });

/** ARNs of the objects that a tier's retention keeps. */
export const keptObjects = (bucket: Bucket): string[] =>
  KEPT_PREFIXES.map((prefix) => bucket.arnForObjects(`${prefix}*`));

/** ARN of the uploads that have not been looked at yet. */
export const incomingObjects = (bucket: Bucket): string => bucket.arnForObjects(`${INCOMING_PREFIX}*`);

/** A reader without it is told 403, not 404, of an object that is gone, and could not tell a lost file from a fault. */
export const seeMissingObjects = (bucket: Bucket): PolicyStatement => allow(['s3:ListBucket'], bucket.bucketArn);
