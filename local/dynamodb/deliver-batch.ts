import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { LambdaResult } from '../services';
import type { StreamMapping } from '../template/model';
import type { LambdaStreamRecord } from './stream-record';

const FIRST_RETRY_MS = 200;
const LONGEST_RETRY_MS = 30_000;

/** The answer of a function that tells which records failed. */
const partialAnswer = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).nullish() });

export type GivenUp = {
  condition: 'RetryAttemptsExhausted' | 'RecordAgeExceeded';
  records: LambdaStreamRecord[];
  attempts: number;
};

type Options = {
  mapping: StreamMapping;
  invoke(event: { Records: LambdaStreamRecord[] }): Promise<LambdaResult>;
  giveUp(failed: GivenUp): void;
  signal: AbortSignal;
};

/** The records still to deliver after an answer: from the first one reported as failed, or all of them. */
export function remaining(records: LambdaStreamRecord[], result: LambdaResult, reports: boolean): LambdaStreamRecord[] {
  if (!result.ok) return records;
  if (!reports || result.payload === null) return [];
  const answer = partialAnswer.safeParse(result.payload);
  if (!answer.success) return records;
  const failed = new Set(answer.data.batchItemFailures?.map(({ itemIdentifier }) => itemIdentifier));
  const first = records.findIndex(({ dynamodb }) => failed.has(dynamodb.SequenceNumber ?? ''));
  if (first >= 0) return records.slice(first);
  return failed.size > 0 ? records : []; // An unknown identifier fails the whole batch, as on AWS.
}

const tooOld = (records: LambdaStreamRecord[], maxAgeSeconds: number | undefined) =>
  maxAgeSeconds !== undefined &&
  Date.now() / 1000 - (records[0]?.dynamodb.ApproximateCreationDateTime ?? 0) > maxAgeSeconds;

/**
 * Invokes the function until it has taken every record or the mapping's limits are reached, in order and without
 * letting a later record pass. Returns when the batch is settled.
 * @throws AbortError when stopped while waiting: the batch is then unsettled and comes again.
 */
export async function deliverBatch(records: LambdaStreamRecord[], options: Options): Promise<void> {
  const { mapping, invoke, giveUp, signal } = options;
  let left = records;
  for (let attempts = 1; left.length > 0; attempts++) {
    left = remaining(left, await invoke({ Records: left }), mapping.reportsBatchItemFailures);
    if (left.length === 0) return;
    signal.throwIfAborted();
    if (mapping.maxRetries !== undefined && attempts > mapping.maxRetries) {
      return giveUp({ condition: 'RetryAttemptsExhausted', records: left, attempts });
    }
    if (tooOld(left, mapping.maxRecordAgeSeconds)) {
      return giveUp({ condition: 'RecordAgeExceeded', records: left, attempts });
    }
    await sleep(Math.min(FIRST_RETRY_MS * 2 ** (attempts - 1), LONGEST_RETRY_MS), undefined, { signal });
  }
}
