import { z } from 'zod';
import { ignored, parseProperties, type Resource } from './resource';

const bucketSchema = z.strictObject({
  BucketName: ignored, // Resolved into the name already.
  LifecycleConfiguration: ignored, // Objects expire after days; a local folder is thrown away before that.
  BucketEncryption: ignored,
  PublicAccessBlockConfiguration: ignored, // The local S3 answers signed requests only.
  OwnershipControls: ignored,
  AccessControl: ignored,
  CorsConfiguration: ignored, // Only browsers ask for it; the local S3 is for programs.
  LoggingConfiguration: ignored,
  Tags: ignored,
});

/** Name of the bucket, after a look that it asks for nothing the local S3 does not do (events, versions). */
export function readBucket(resource: Resource): string {
  parseProperties(bucketSchema, resource);
  return resource.name;
}
