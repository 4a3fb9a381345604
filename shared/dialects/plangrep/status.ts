import type { JobRow } from '../../store/jobs';

export const PLANGREP_STATUSES = [
  'provisioning',
  'awaiting_uploads',
  'uploading',
  'preflighting',
  'blocked_insufficient_credits',
  'processing',
  'completed',
  'completed_with_errors',
  'failed',
  'cancelled',
  'expired',
] as const;
export type PlangrepStatus = (typeof PLANGREP_STATUSES)[number];

/** `provisioning` is nobody's: a job of ours needs no room of its own and awaits its uploads at once. */
const STATUS = {
  awaiting_uploads: 'awaiting_uploads',
  uploading: 'uploading',
  queued: 'preflighting',
  preflighting: 'preflighting',
  blocked: 'blocked_insufficient_credits',
  processing: 'processing',
  failed: 'failed',
  cancelled: 'cancelled',
  expired: 'expired',
} as const satisfies Record<string, PlangrepStatus>;

type Row = Pick<JobRow, 'status' | 'pages_failed' | 'files_failed'>;

/** A job's status in Plangrep's words: one that is complete but for some pages or files has a word of its own. */
export const plangrepStatus = ({ status, pages_failed = 0, files_failed = 0 }: Row): PlangrepStatus => {
  if (status !== 'complete') return STATUS[status];
  return pages_failed + files_failed > 0 ? 'completed_with_errors' : 'completed';
};
