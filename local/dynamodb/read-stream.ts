import { setTimeout as sleep } from 'node:timers/promises';
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  type GetRecordsCommandOutput,
  GetShardIteratorCommand,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { LambdaResult } from '../services';
import type { StreamMapping } from '../template/model';
import { type Checkpoint, delivered, nextShard, readCheckpoint, shardFinished, writeCheckpoint } from './checkpoint';
import { deliverBatch } from './deliver-batch';
import { recordFailure } from './failed-batches';
import { type LambdaStreamRecord, toLambdaRecord } from './stream-record';

const SHORTEST_POLL_MS = 100;
const LONGEST_POLL_MS = 250;

type Page = Pick<GetRecordsCommandOutput, 'Records' | 'NextShardIterator'>;

export type Reading = {
  mapping: StreamMapping;
  streams: DynamoDBStreamsClient;
  streamArn: string;
  checkpointFile: string;
  queueDir: string;
  wanted(record: LambdaStreamRecord): boolean;
  invoke(event: { Records: LambdaStreamRecord[] }): Promise<LambdaResult>;
  signal: AbortSignal;
};

async function iteratorFrom(streams: DynamoDBStreamsClient, shardId: string, checkpoint: Checkpoint) {
  const shard = { StreamArn: checkpoint.streamArn, ShardId: shardId };
  const oldest = new GetShardIteratorCommand({ ...shard, ShardIteratorType: 'TRIM_HORIZON' });
  if (checkpoint.shardId !== shardId) return (await streams.send(oldest)).ShardIterator;
  const afterLast = new GetShardIteratorCommand({
    ...shard,
    ShardIteratorType: 'AFTER_SEQUENCE_NUMBER',
    SequenceNumber: checkpoint.sequenceNumber,
  });
  const { ShardIterator } = await streams.send(afterLast).catch((error: unknown) => {
    if (error instanceof TrimmedDataAccessException) return streams.send(oldest); // A day has passed since.
    throw error;
  });
  return ShardIterator;
}

/** Undefined when the iterator points at trimmed records; DynamoDB Local now and then says so of a young shard, too. */
function nextPage({ streams, mapping, signal }: Reading, iterator: string): Promise<Page | undefined> {
  const command = new GetRecordsCommand({ ShardIterator: iterator, Limit: mapping.batchSize });
  return streams.send(command, { abortSignal: signal }).catch((error: unknown) => {
    if (error instanceof TrimmedDataAccessException) return undefined;
    throw error;
  });
}

/** Delivers the records or gives them up; afterwards they are behind the checkpoint. */
async function settle(reading: Reading, records: LambdaStreamRecord[], shardId: string): Promise<void> {
  const { mapping, queueDir, wanted, invoke, signal } = reading;
  await deliverBatch(records.filter(wanted), {
    mapping,
    invoke,
    signal,
    giveUp: (failed) => recordFailure(failed, mapping, shardId, queueDir),
  });
}

/** Reads a shard on from the checkpoint until it is closed, and returns the checkpoint after that. */
async function readShard(reading: Reading, shardId: string, start: Checkpoint): Promise<Checkpoint> {
  const { streams, streamArn, checkpointFile, signal } = reading;
  let checkpoint = start;
  let pollMs = SHORTEST_POLL_MS;
  let iterator = await iteratorFrom(streams, shardId, checkpoint);
  while (iterator) {
    const page: Page | undefined = await nextPage(reading, iterator);
    const records = (page?.Records ?? []).map((record) => toLambdaRecord(record, streamArn));
    const last = records.at(-1)?.dynamodb.SequenceNumber;
    if (last === undefined) {
      await sleep(pollMs, undefined, { signal });
      pollMs = Math.min(pollMs + 50, LONGEST_POLL_MS);
    } else {
      await settle(reading, records, shardId);
      checkpoint = delivered(checkpoint, shardId, last);
      writeCheckpoint(checkpointFile, checkpoint);
      pollMs = SHORTEST_POLL_MS;
    }
    iterator = page ? page.NextShardIterator : await iteratorFrom(streams, shardId, checkpoint);
  }
  return checkpoint;
}

/** Reads the stream shard after shard, oldest first, and never returns: it throws when stopped or when reading fails. */
export async function readStream(reading: Reading): Promise<never> {
  const { streams, streamArn, checkpointFile, signal } = reading;
  let checkpoint = readCheckpoint(checkpointFile, streamArn);
  for (;;) {
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn: streamArn }));
    const shardIds = (StreamDescription?.Shards ?? []).flatMap(({ ShardId }) => ShardId ?? []);
    const shardId = nextShard(shardIds, checkpoint);
    if (shardId === undefined) {
      await sleep(LONGEST_POLL_MS, undefined, { signal });
      continue;
    }
    checkpoint = shardFinished(await readShard(reading, shardId, checkpoint), shardId, shardIds);
    writeCheckpoint(checkpointFile, checkpoint);
  }
}
