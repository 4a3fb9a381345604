import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { StreamMapping } from '../template/model';
import type { GivenUp } from './deliver-batch';

/** The message that Lambda sends to the on-failure destination of a stream: where the records are, not the records. */
export const failureMessage = ({ condition, records, attempts }: GivenUp, functionArn: string, shardId: string) => ({
  requestContext: { functionArn, condition, approximateInvokeCount: attempts },
  responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
  version: '1.0',
  timestamp: new Date().toISOString(),
  DDBStreamBatchInfo: {
    shardId,
    startSequenceNumber: records[0]?.dynamodb.SequenceNumber,
    endSequenceNumber: records.at(-1)?.dynamodb.SequenceNumber,
    batchSize: records.length,
    streamArn: records[0]?.eventSourceARN,
  },
});

/** Appends the message to the file that stands for the queue; without a queue the batch is lost, as on AWS. */
export function recordFailure(failed: GivenUp, mapping: StreamMapping, shardId: string, queueDir: string): void {
  if (mapping.onFailureQueue === undefined) return;
  mkdirSync(queueDir, { recursive: true });
  const message = failureMessage(failed, mapping.functionArn, shardId);
  appendFileSync(join(queueDir, `${mapping.onFailureQueue}.jsonl`), `${JSON.stringify(message)}\n`);
}
