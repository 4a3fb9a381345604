import { setTimeout as sleep } from 'node:timers/promises';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { table } from './table';

export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

const ATTEMPTS = 6;
const BACKOFF_MS = 20;

const positionsOf = (error: TransactionCanceledException, code: string): number[] =>
  (error.CancellationReasons ?? []).flatMap(({ Code }, position) => (Code === code ? [position] : []));

/**
 * Sends one transaction: all of `writes` or none. Returns the positions of the writes whose condition failed; none
 * means that it was applied. A clash with another transaction says nothing of the conditions and is tried again.
 */
export const transact = async (writes: Write[]): Promise<number[]> => {
  for (let attempt = 1; ; attempt++) {
    try {
      await table.send(new TransactWriteCommand({ TransactItems: writes }));
      return [];
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const refused = positionsOf(error, 'ConditionalCheckFailed');
      if (refused.length > 0) return refused;
      if (positionsOf(error, 'TransactionConflict').length === 0 || attempt === ATTEMPTS) throw error;
      await sleep(Math.random() * BACKOFF_MS * 2 ** attempt);
    }
  }
};
