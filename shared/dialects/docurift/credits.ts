import * as z from 'zod/mini';
import { toSeconds } from '../../domain/clock';
import type { CreditPool } from '../../domain/credits';
import type { LedgerEntry } from '../../store/ledger';
import { ascending } from '../lists';
import { endDate, startDate } from './dates';
import { successOf } from './envelope';
import { jobIdOf } from './ids';
import { pageQuery, pagination } from './pages';

const amountLeft = z.nullable(z.int());

/** GET /docurift/v1/credits; null where nothing is limited. Its fields are ours: the vendor's page names the three balances only. */
export const balance = z.strictObject({
  totalBalance: amountLeft,
  freeCredits: amountLeft,
  purchasedCredits: amountLeft,
  used: z.int(),
  period: z.string(),
});
export const balanceAnswer = successOf(balance);

/** A pool as balances: what a tier gives once and for all are free credits, what it gives each month counts as purchased. */
export const presentBalance = (pool: CreditPool, used: number): z.infer<typeof balance> => {
  const left = pool.limit === null ? null : Math.max(0, pool.limit - used);
  const isFree = pool.resets_at === null;
  return {
    totalBalance: left,
    freeCredits: isFree ? left : 0,
    purchasedCredits: isFree ? 0 : left,
    used,
    period: pool.period,
  };
};

const TYPES = ['usage', 'purchase', 'bonus', 'refund'] as const;

/** Query parameters of GET /docurift/v1/credits/transactions. Nobody buys credits here, so `purchase` and `bonus` find nothing. */
export const transactionsQuery = z.object({
  ...pageQuery,
  type: z.optional(z.enum(TYPES)),
  startDate: z.optional(startDate),
  endDate: z.optional(endDate),
  sortBy: z._default(z.enum(['createdAt', 'amount', 'type']), 'createdAt'),
});
export type TransactionsQuery = z.infer<typeof transactionsQuery>;

/** `amount` is what the entry adds to the balance: below zero for usage. */
const transaction = z.strictObject({
  id: z.string(),
  type: z.enum(TYPES),
  amount: z.int(),
  pages: z.int(),
  jobId: z.string(),
  model: z.string(),
  createdAt: z.iso.datetime({ precision: 0 }),
});
type Transaction = z.infer<typeof transaction>;
export const transactionsAnswer = successOf(z.strictObject({ transactions: z.array(transaction), pagination }));

export const presentEntry = ({ kind, credits, pages, job_id, model, at }: LedgerEntry): Transaction => ({
  id: `txn_${kind}_${job_id.replaceAll('-', '')}`,
  type: kind === 'charge' ? 'usage' : 'refund',
  // no -0 in the answer
  amount: 0 - credits,
  pages: Math.abs(pages),
  jobId: jobIdOf(job_id),
  model,
  createdAt: toSeconds(at),
});

/** Whether an entry was made within the times, both included. */
export const isWithin =
  ({
    startDate: from = 0,
    endDate: to = Number.POSITIVE_INFINITY,
  }: {
    startDate?: number | undefined;
    endDate?: number | undefined;
  }) =>
  ({ at }: LedgerEntry): boolean =>
    from <= Date.parse(at) && Date.parse(at) <= to;

export const inOrderOf =
  ({ sortBy }: TransactionsQuery) =>
  (a: Transaction, b: Transaction): number =>
    (sortBy === 'amount' ? a.amount - b.amount : ascending(a[sortBy], b[sortBy])) ||
    ascending(a.createdAt, b.createdAt) ||
    ascending(a.id, b.id);
