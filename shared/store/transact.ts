import { setTimeout as sleep } from 'node:timers/promises';
import { type CancellationReason, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { table } from './table';

export type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 20;

/** Another transaction held one of the items, or the table could not keep up; the SDK tries neither again by itself. */
const PASSING = ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'];

const LOST = 'ConditionalCheckFailed';

/** Whether an item was refused because its condition did not hold. */
export const isLost = (reason: CancellationReason | undefined): reason is CancellationReason & { Code: typeof LOST } =>
  reason?.Code === LOST;

const passes = (reasons: CancellationReason[]): boolean =>
  reasons.length > 0 && reasons.every(({ Code = '' }) => Code === 'None' || PASSING.includes(Code));

const reasonsOf = (error: unknown): CancellationReason[] => {
  if (error instanceof TransactionCanceledException) return error.CancellationReasons ?? [];
  throw error;
};

/**
 * Writes all items or none. Returns undefined when they are written, else why not: a reason for each item, in their
 * order. A conflict with another writer, or throttling, is tried again; what persists throws TransactionCanceledException.
 */
export const transact = async (items: TransactItem[]): Promise<CancellationReason[] | undefined> => {
  for (let attempt = 1; ; attempt++) {
    try {
      await table.send(new TransactWriteCommand({ TransactItems: items }));
      return undefined;
    } catch (error) {
      const reasons = reasonsOf(error);
      if (reasons.some(isLost)) return reasons;
      if (!passes(reasons) || attempt === ATTEMPTS) throw error;
      await sleep(Math.random() * FIRST_PAUSE_MS * 2 ** attempt);
    }
  }
};
