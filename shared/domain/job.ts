/**
 * A job's states and the moves between them. A terminal state is frozen: no move leaves it. Before it is queued a set
 * waits for its files; when they are known it is priced (preflighting), and waits for credits (blocked) if they fall short.
 */
export const JOB_STATUSES = [
  'awaiting_uploads',
  'uploading',
  'queued',
  'preflighting',
  'blocked',
  'processing',
  'complete',
  'failed',
  'cancelled',
  'expired',
] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

const MOVES: Record<JobStatus, readonly JobStatus[]> = {
  awaiting_uploads: ['uploading', 'cancelled', 'expired'],
  uploading: ['queued', 'cancelled', 'expired'],
  queued: ['preflighting', 'processing', 'cancelled', 'expired', 'failed'],
  preflighting: ['processing', 'blocked', 'cancelled', 'failed'],
  blocked: ['queued', 'cancelled', 'expired'],
  processing: ['complete', 'failed', 'cancelled'],
  complete: [],
  failed: [],
  cancelled: [],
  expired: [],
};

export const canMove = (from: JobStatus, to: JobStatus): boolean => MOVES[from].includes(to);

export const isTerminal = (status: JobStatus): boolean => MOVES[status].length === 0;

export const LIVE_STATUSES: readonly JobStatus[] = JOB_STATUSES.filter((status) => !isTerminal(status));

/** Whether a job in this state has no use for a slot: it has ended, or waits for its owner. */
export const isAtRest = (status: JobStatus): boolean => isTerminal(status) || status === 'blocked';

/** Whether files may still be declared for a job that reads a set of them, and its uploads be completed. */
export const takesFiles = (status: JobStatus): boolean => status === 'awaiting_uploads' || status === 'uploading';

/** The name of a job's execution. One that was resumed runs again, under a name of its own. */
export const executionName = (jobId: string, run: number | undefined): string =>
  run === undefined ? jobId : `${jobId}-${run}`;

/** Seconds a client does well to wait before its next poll: short at first, longer the longer the job has been alive, 1 to 30. */
export const retryAfterSeconds = (aliveMs: number): number => Math.min(30, Math.max(1, Math.round(aliveMs / 4000)));

/** Milliseconds from the claim to the end, or null while either is missing. */
export const processingTimeMs = (startedAt: string | undefined, completedAt: string | undefined): number | null =>
  startedAt && completedAt ? Date.parse(completedAt) - Date.parse(startedAt) : null;

export const PRIORITIES = ['high', 'normal'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Orders an account's queued jobs: by priority, then first come, first served, because a job id sorts by the time it was made. */
export const queueRank = (jobId: string, priority: Priority): string => `${PRIORITIES.indexOf(priority)}#${jobId}`;
