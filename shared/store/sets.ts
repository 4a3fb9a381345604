import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { creditsFor, type PageCounts, type PagesDone } from '../domain/bid-sets';
import { isoTime, now } from '../domain/clock';
import type { CreditPool } from '../domain/credits';
import { env } from '../env';
import { chargeWrites } from './credits';
import type { Charge } from './ledger';
import { type Attempt, updateOwned } from './progress';
import { asideOf } from './queue';
import { applied, table } from './table';
import { isLost, transact } from './transact';

const keyOf = ({ account_id, job_id }: Attempt) => ({ account_id, job_id });

const PREFLIGHTING = '#status = :preflighting AND attempt_token = :token';
const preflighting = ({ attempt_token }: Attempt) => ({ ':preflighting': 'preflighting', ':token': attempt_token });

/** What preflight found: the pages to be read, what sets them aside, and how many files are left out. */
type Reservation = { pages: PageCounts; filesFailed: number; charge: Charge; pool: CreditPool };

const reservation = (attempt: Attempt, { pages, filesFailed, charge }: Reservation) => ({
  TableName: env('JOBS_TABLE'),
  Key: keyOf(attempt),
  UpdateExpression:
    'SET #status = :processing, updated_at = :at, progress = :progress, stage = :stage, set_pages = :pages, ' +
    'job_pages = :pages, input_page_count = :pages, drawing_pages = :drawings, files_failed = :filesFailed, ' +
    'credits = :credits, credit_period = :period, ' +
    'pages_read = :none, drawing_pages_read = :none, pages_failed = :none, credits_debited = :none',
  ConditionExpression: PREFLIGHTING,
  ExpressionAttributeNames: { '#status': 'status' },
  ExpressionAttributeValues: {
    ...preflighting(attempt),
    ':processing': 'processing',
    ':at': isoTime(now()),
    ':progress': `Read 0 of ${pages.drawing + pages.text} pages`,
    ':stage': 'reading',
    ':pages': pages.drawing + pages.text,
    ':drawings': pages.drawing,
    ':filesFailed': filesFailed,
    ':credits': charge.credits,
    ':period': charge.period,
    ':none': 0,
  },
  ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
});

export type Reserved = { outcome: 'reserved' } | { outcome: 'lost' } | { outcome: 'credits_short'; used: number };

/**
 * Sets the credits of a whole set aside and begins to process it, in one transaction; doing it again changes nothing.
 * `lost`: the set was cancelled, or belongs to another attempt.
 */
export const reserveSet = async (attempt: Attempt, asked: Reservation): Promise<Reserved> => {
  const { pool, ledger } = chargeWrites(asked.charge, asked.pool);
  const refused = await transact([{ Update: reservation(attempt, asked) }, pool, ledger]);
  if (!refused) return { outcome: 'reserved' };
  const [row, funds] = refused;
  if (!isLost(row)) {
    return { outcome: 'credits_short', used: Number(funds?.Item?.used?.N ?? 0) };
  }
  const isOurs = row.Item?.status?.S === 'processing' && row.Item.attempt_token?.S === attempt.attempt_token;
  return { outcome: isOurs ? 'reserved' : 'lost' };
};

/** Puts a set aside until its owner has credits for it and resumes it, or its time is over. */
export const blockSet = async (attempt: Attempt, pages: PageCounts, progress: string): Promise<void> => {
  await applied(
    table.send(
      new UpdateCommand({
        TableName: env('JOBS_TABLE'),
        Key: keyOf(attempt),
        UpdateExpression:
          'SET #status = :blocked, updated_at = :at, progress = :progress, set_pages = :pages, drawing_pages = :drawings, ' +
          'queued_account_id = :aside, queue_rank = :rank REMOVE slot, stage',
        ConditionExpression: PREFLIGHTING,
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: {
          ...preflighting(attempt),
          ':blocked': 'blocked',
          ':at': isoTime(now()),
          ':progress': progress,
          ':pages': pages.drawing + pages.text,
          ':drawings': pages.drawing,
          ':aside': asideOf(attempt.account_id),
          ':rank': attempt.job_id,
        },
      }),
    ),
  );
};

const doneValues = (done: PagesDone) => ({
  ':read': done.drawing + done.text,
  ':drawings': done.drawing,
  ':failed': done.failed,
  ':credits': creditsFor(done),
});

/** Adds a part of a set to what is done. The row knows the parts by their index, so one done twice counts once. */
export const addPartDone = (attempt: Attempt, index: number, done: PagesDone): Promise<void> =>
  updateOwned(attempt, {
    update:
      'ADD ranges_done :part, pages_read :read, drawing_pages_read :drawings, pages_failed :failed, ' +
      'credits_debited :credits SET updated_at = :at',
    condition: 'NOT contains(ranges_done, :index)',
    values: { ...doneValues(done), ':part': new Set([index]), ':index': index },
  });

/** Writes what was read of a whole set, all parts brought together: what parts that failed did not add is in it. */
export const writeSetDone = (attempt: Attempt, done: PagesDone & { filesFailed: number }): Promise<void> =>
  updateOwned(attempt, {
    update:
      'SET pages_read = :read, drawing_pages_read = :drawings, pages_failed = :failed, credits_debited = :credits, ' +
      'files_failed = :filesFailed, updated_at = :at',
    values: { ...doneValues(done), ':filesFailed': done.filesFailed },
  });
