import type { JobStatus } from '../../../shared/domain/job';
import type { Engine } from './engine';

export const TIER = 'free';
export const COST = 4;
/** Of a job that is paid by the page. */
export const PAGES = 2;
/** Enough for six jobs at once: some submits find too little, and more after a refund. */
export const POOL = { period: 'lifetime', limit: 6 * COST + 1, resets_at: null };
export const TOKENS = ['first', 'second'] as const;

/** What a job must be, by the rules alone. `token` is the attempt that holds or held it. */
export type Expected = {
  status: JobStatus;
  token?: string;
  percent: number;
  retries?: number;
  startBy: 'none' | 'ahead' | 'past';
  code?: string;
  /** Whether each of its pages is paid for, and how many of them were not read. */
  byPage: boolean;
  unread?: number;
  /** How many credits it has got back. */
  refunded?: number;
  /** Its end was heard of, so that its webhook is to be called. */
  announced?: true;
  /** When the webhook's endpoint first took the news, as written on the job. */
  acknowledgedAt?: string;
};
export type Model = { jobs: Map<string, Expected> };

/** The account whose jobs a history is about, and their ids in the order they came. */
export type Real = { engine: Engine; account_id: string; ids: string[] };

export const isOverdue = ({ status, startBy }: Expected): boolean => status === 'queued' && startBy === 'past';

export const spent = ({ jobs }: Model): number =>
  [...jobs.values()].reduce((sum, { refunded = 0 }) => sum + COST - refunded, 0);

/** What a job that has ended gets back: it never ran, we are to blame, or it is paid for by the page and read none or few. */
export const dueBack = ({ status, code, byPage, unread = 0 }: Expected): number => {
  if (status === 'cancelled' || status === 'expired' || code === 'INTERNAL_ERROR') return COST;
  if (!byPage) return 0;
  return status === 'failed' ? COST : (COST / PAGES) * unread;
};
