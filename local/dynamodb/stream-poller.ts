import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { compilePattern } from '../events/pattern';
import type { LambdaService } from '../services';
import type { StreamMapping } from '../template/model';
import { readStream } from './read-stream';

const PAUSE_AFTER_ERROR_MS = 1000;
/** A batch in flight may end and be remembered; a function that takes longer is ended, and gets it again. */
const PATIENCE_MS = 2000;

type Options = {
  mapping: StreamMapping;
  dynamodb: DynamoDBClient;
  streams: DynamoDBStreamsClient;
  lambda: LambdaService;
  stateDir: string;
};

async function streamArnOf(dynamodb: DynamoDBClient, { tableName, name }: StreamMapping): Promise<string> {
  const { Table } = await dynamodb.send(new DescribeTableCommand({ TableName: tableName }));
  if (!Table?.LatestStreamArn) throw new Error(`table ${tableName} has no stream for ${name}`);
  return Table.LatestStreamArn;
}

/** Delivers the records of a table's stream to a function, at least once and in order, also over restarts. */
export async function startStreamPoller(options: Options): Promise<{ stop(): Promise<void> }> {
  const { mapping, dynamodb, streams, lambda, stateDir } = options;
  const folder = join(stateDir, 'streams');
  mkdirSync(folder, { recursive: true });
  const filters = mapping.filters.map(compilePattern);
  const stopping = new AbortController();
  const { signal } = stopping;
  const reading = {
    mapping,
    streams,
    streamArn: await streamArnOf(dynamodb, mapping),
    checkpointFile: join(folder, `${mapping.name}.json`),
    queueDir: join(stateDir, 'queues'),
    wanted: (record: unknown) => filters.length === 0 || filters.some((matches) => matches(record)),
    invoke: (event: unknown) => lambda.invoke(mapping.functionArn, event),
    signal,
  };

  const keepReading = async () => {
    while (!signal.aborted) {
      try {
        await readStream(reading);
      } catch (error) {
        if (signal.aborted) return;
        console.error(`stream of ${mapping.tableName}:`, error); // An expired iterator, or a database that fails.
        await sleep(PAUSE_AFTER_ERROR_MS);
      }
    }
  };
  const ended = keepReading();
  return {
    async stop() {
      stopping.abort();
      await Promise.race([ended, sleep(PATIENCE_MS, undefined, { ref: false })]);
    },
  };
}
