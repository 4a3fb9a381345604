import { z } from 'zod';
import type { FunctionResource } from '../model';
import { ignored, parseProperties, type Resource, refuse } from './resource';

const functionSchema = z.strictObject({
  FunctionName: ignored, // Resolved into the name already.
  Code: z.strictObject({ S3Bucket: ignored, S3Key: z.string() }),
  Handler: z.string(),
  Runtime: z.string().startsWith('nodejs'),
  Environment: z.strictObject({ Variables: z.record(z.string(), z.coerce.string()) }).optional(),
  Timeout: z.coerce.number().default(3),
  MemorySize: z.coerce.number().default(128),
  ReservedConcurrentExecutions: z.coerce.number().min(1).optional(),
  Role: ignored, // IAM is not enforced here.
  Architectures: ignored,
  DeadLetterConfig: ignored, // Asynchronous failures show in the function's log.
  EphemeralStorage: ignored, // The disk of this machine is shared.
  Description: ignored,
  KmsKeyArn: ignored,
  LoggingConfig: ignored, // Logs go to <state>/logs.
  RecursiveLoop: ignored,
  Tags: ignored,
  TracingConfig: ignored,
});

/** `assets`: S3 key of a code asset to the folder that holds it. */
export function readFunction(resource: Resource, assets: Map<string, string>): FunctionResource {
  const properties = parseProperties(functionSchema, resource);
  const codeFolder = assets.get(properties.Code.S3Key) ?? refuse(resource, `no code asset ${properties.Code.S3Key}`);
  const reserved = properties.ReservedConcurrentExecutions;
  return {
    name: resource.name,
    arn: resource.arn,
    codeFolder,
    handler: properties.Handler,
    environment: properties.Environment?.Variables ?? {},
    timeoutSeconds: properties.Timeout,
    memoryMb: properties.MemorySize,
    ...(reserved !== undefined && { reservedConcurrency: reserved }),
  };
}
