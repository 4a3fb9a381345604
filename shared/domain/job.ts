/** A job's states and the moves between them. A terminal state is frozen: no move leaves it. */
export const JOB_STATUSES = ['queued', 'processing', 'complete', 'failed', 'cancelled', 'expired'] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

const MOVES: Record<JobStatus, readonly JobStatus[]> = {
  queued: ['processing', 'cancelled', 'expired', 'failed'],
  processing: ['complete', 'failed'],
  complete: [],
  failed: [],
  cancelled: [],
  expired: [],
};

export const canMove = (from: JobStatus, to: JobStatus): boolean => MOVES[from].includes(to);

export const isTerminal = (status: JobStatus): boolean => MOVES[status].length === 0;

/** Seconds a client does well to wait before its next poll: short at first, longer the longer the job has been alive, 1 to 30. */
export const retryAfterSeconds = (aliveMs: number): number => Math.min(30, Math.max(1, Math.round(aliveMs / 4000)));

/** Milliseconds from the claim to the end, or null while either is missing. */
export const processingTimeMs = (startedAt: string | undefined, completedAt: string | undefined): number | null =>
  startedAt && completedAt ? Date.parse(completedAt) - Date.parse(startedAt) : null;

export const PRIORITIES = ['high', 'normal'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Orders an account's queued jobs: by priority, then first come, first served, because a job id sorts by the time it was made. */
export const queueRank = (jobId: string, priority: Priority): string => `${PRIORITIES.indexOf(priority)}#${jobId}`;
