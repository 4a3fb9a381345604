import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const checkpointSchema = z.object({
  streamArn: z.string(),
  /** Shards read to their end. */
  finished: z.array(z.string()),
  /** The shard being read, and the last record of it that was delivered or given up. */
  shardId: z.string().optional(),
  sequenceNumber: z.string().optional(),
});

export type Checkpoint = z.infer<typeof checkpointSchema>;

/** Where reading goes on; the beginning if the table, and with it the stream, was made anew. */
export function readCheckpoint(file: string, streamArn: string): Checkpoint {
  if (existsSync(file)) {
    const saved = checkpointSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (saved.success && saved.data.streamArn === streamArn) return saved.data;
  }
  return { streamArn, finished: [] };
}

/** Written beside and renamed, so that a kill in between leaves the old one whole. */
export function writeCheckpoint(file: string, checkpoint: Checkpoint): void {
  writeFileSync(`${file}.new`, JSON.stringify(checkpoint));
  renameSync(`${file}.new`, file);
}

/** The oldest shard that is not read to its end. Streams list parents before children. */
export const nextShard = (shardIds: string[], { finished }: Checkpoint): string | undefined =>
  shardIds.find((shardId) => !finished.includes(shardId));

export const delivered = (checkpoint: Checkpoint, shardId: string, sequenceNumber: string): Checkpoint => ({
  ...checkpoint,
  shardId,
  sequenceNumber,
});

/** Only shards that the stream still lists are worth remembering. */
export function shardFinished(checkpoint: Checkpoint, shardId: string, listed: string[]): Checkpoint {
  const finished = [...checkpoint.finished, shardId].filter((id) => listed.includes(id));
  return { streamArn: checkpoint.streamArn, finished };
}
