import { z } from 'zod';
import type { StreamMapping } from '../model';
import { ACCOUNT, REGION } from '../names';
import { ignored, parseProperties, type Resource } from './resource';

const STREAM_ARN = new RegExp(`^arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/([^/]+)/stream/`);

/** Only streams of our own tables: the first group of the pattern is the table's name. */
const mappingSchema = z.strictObject({
  EventSourceArn: z.string().regex(STREAM_ARN),
  FunctionName: z.string(),
  BatchSize: z.coerce.number().default(100),
  MaximumRetryAttempts: z.coerce.number().default(-1),
  MaximumRecordAgeInSeconds: z.coerce.number().default(-1),
  FilterCriteria: z.strictObject({ Filters: z.array(z.strictObject({ Pattern: z.string() })) }).optional(),
  DestinationConfig: z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }) }).optional(),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  ParallelizationFactor: z.literal(1).optional(),
  Enabled: z.literal(true).optional(),
  MaximumBatchingWindowInSeconds: ignored, // It trades latency for fewer invocations.
  StartingPosition: ignored, // The mapping is made with its table: the newest record is also the oldest.
  BisectBatchOnFunctionError: ignored, // Splits a failing batch; without it, the whole batch fails as one.
  Tags: ignored,
});

/** -1 is Lambda's word for "without limit". */
const limit = (value: number) => (value < 0 ? undefined : value);

const queueName = (arn: string) => arn.slice(arn.lastIndexOf(':') + 1);

export function readStreamMapping(resource: Resource): StreamMapping {
  const properties = parseProperties(mappingSchema, resource);
  const maxRetries = limit(properties.MaximumRetryAttempts);
  const maxRecordAgeSeconds = limit(properties.MaximumRecordAgeInSeconds);
  const onFailure = properties.DestinationConfig?.OnFailure.Destination;
  return {
    name: resource.name,
    tableName: STREAM_ARN.exec(properties.EventSourceArn)?.[1] ?? '',
    functionArn: properties.FunctionName,
    batchSize: properties.BatchSize,
    filters: (properties.FilterCriteria?.Filters ?? []).map(({ Pattern }): unknown => JSON.parse(Pattern)),
    reportsBatchItemFailures: properties.FunctionResponseTypes.length > 0,
    ...(maxRetries !== undefined && { maxRetries }),
    ...(maxRecordAgeSeconds !== undefined && { maxRecordAgeSeconds }),
    ...(onFailure !== undefined && { onFailureQueue: queueName(onFailure) }),
  };
}
