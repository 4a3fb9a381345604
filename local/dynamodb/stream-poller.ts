import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { matches } from '../events/pattern';
import type { LambdaService } from '../services';
import type { StreamMapping } from '../template/model';
import { type Checkpoint, delivered, nextShard, readCheckpoint, shardFinished, writeCheckpoint } from './checkpoint';
import { deliverBatch } from './deliver-batch';
import { recordFailure } from './failed-batches';
import { type LambdaStreamRecord, toLambdaRecord } from './stream-record';

const SHORTEST_POLL_MS = 100;
const LONGEST_POLL_MS = 250;
const PAUSE_AFTER_ERROR_MS = 1000;

type Options = {
  mapping: StreamMapping;
  dynamodb: DynamoDBClient;
  streams: DynamoDBStreamsClient;
  lambda: LambdaService;
  stateDir: string;
};

export const passesFilters = (record: LambdaStreamRecord, filters: unknown[]): boolean =>
  filters.length === 0 || filters.some((filter) => matches(filter, record));

async function iteratorFrom(streams: DynamoDBStreamsClient, shardId: string, checkpoint: Checkpoint) {
  const stream = { StreamArn: checkpoint.streamArn, ShardId: shardId };
  const oldest = new GetShardIteratorCommand({ ...stream, ShardIteratorType: 'TRIM_HORIZON' });
  if (checkpoint.shardId !== shardId) return (await streams.send(oldest)).ShardIterator;
  const after = new GetShardIteratorCommand({
    ...stream,
    ShardIteratorType: 'AFTER_SEQUENCE_NUMBER',
    SequenceNumber: checkpoint.sequenceNumber,
  });
  return (
    await streams.send(after).catch((error: unknown) => {
      if (error instanceof TrimmedDataAccessException) return streams.send(oldest);
      throw error;
    })
  ).ShardIterator;
}

/** Reads one mapping's stream from its checkpoint on, shard after shard, until `signal` ends it. */
async function readStream(options: Options, streamArn: string, file: string, signal: AbortSignal): Promise<void> {
  const { mapping, streams, lambda, stateDir } = options;
  let checkpoint = readCheckpoint(file, streamArn);

  const settle = async (records: LambdaStreamRecord[], shardId: string) => {
    await deliverBatch(
      records.filter((record) => passesFilters(record, mapping.filters)),
      {
        mapping,
        signal,
        invoke: (event) => lambda.invoke(mapping.functionArn, event),
        giveUp: (failed) => recordFailure(failed, mapping, shardId, join(stateDir, 'queues')),
      },
    );
    checkpoint = delivered(checkpoint, shardId, records.at(-1)?.dynamodb.SequenceNumber ?? '');
    writeCheckpoint(file, checkpoint);
  };

  const readShard = async (shardId: string) => {
    let iterator = await iteratorFrom(streams, shardId, checkpoint);
    let pollMs = SHORTEST_POLL_MS;
    while (iterator) {
      const command = new GetRecordsCommand({ ShardIterator: iterator, Limit: mapping.batchSize });
      const { Records = [], NextShardIterator } = await streams.send(command, { abortSignal: signal });
      if (Records.length > 0) {
        await settle(Records.map((record) => toLambdaRecord(record, streamArn)), shardId);
        pollMs = SHORTEST_POLL_MS;
      } else {
        await sleep(pollMs, undefined, { signal });
        pollMs = Math.min(pollMs + 50, LONGEST_POLL_MS);
      }
      iterator = NextShardIterator;
    }
  };

  while (!signal.aborted) {
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn: streamArn }));
    const shardIds = (StreamDescription?.Shards ?? []).flatMap(({ ShardId }) => ShardId ?? []);
    const shardId = nextShard(shardIds, checkpoint);
    if (shardId === undefined) {
      await sleep(LONGEST_POLL_MS, undefined, { signal });
      continue;
    }
    await readShard(shardId);
    checkpoint = shardFinished(checkpoint, shardId, shardIds);
    writeCheckpoint(file, checkpoint);
  }
}

/** Delivers the records of a table's stream to a function, at least once and in order, also over restarts. */
export async function startStreamPoller(options: Options): Promise<{ stop(): Promise<void> }> {
  const { mapping, dynamodb, stateDir } = options;
  const { Table } = await dynamodb.send(new DescribeTableCommand({ TableName: mapping.tableName }));
  const streamArn = Table?.LatestStreamArn;
  if (!streamArn) throw new Error(`table ${mapping.tableName} has no stream for ${mapping.name}`);

  const folder = join(stateDir, 'streams');
  mkdirSync(folder, { recursive: true });
  const stopping = new AbortController();
  const run = async () => {
    while (!stopping.signal.aborted) {
      try {
        await readStream(options, streamArn, join(folder, `${mapping.name}.json`), stopping.signal);
      } catch (error) {
        if (stopping.signal.aborted) return;
        console.error(`stream of ${mapping.tableName}:`, error); // An expired iterator, or the database restarting.
        await sleep(PAUSE_AFTER_ERROR_MS);
      }
    }
  };
  const ended = run();
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}
