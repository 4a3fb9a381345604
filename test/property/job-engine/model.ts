import type { JobStatus } from '../../../shared/domain/job';
import type { Engine } from './engine';

export const TIER = 'free';
export const COST = 2;
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
  refunded?: true;
  /** Its end was heard of, so that its webhook is to be called. */
  announced?: true;
  /** When the webhook's endpoint first took the news, as written on the job. */
  acknowledgedAt?: string;
};
export type Model = { jobs: Map<string, Expected> };

/** The account whose jobs a history is about, and their ids in the order they came. */
export type Real = { engine: Engine; account_id: string; ids: string[] };

export const isOverdue = ({ status, startBy }: Expected): boolean => status === 'queued' && startBy === 'past';

export const spent = ({ jobs }: Model): number => COST * [...jobs.values()].filter(({ refunded }) => !refunded).length;
