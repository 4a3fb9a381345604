import type { JobStatus } from './job';

type EndedJob = {
  status: JobStatus;
  compute_ms?: number | undefined;
  /** ISO 8601. */
  processing_started_at?: string | undefined;
  completed_at?: string | undefined;
};

/**
 * For how many milliseconds functions computed for a job that has ended: as they told when it is complete, and from its
 * claim to its end when it failed, as nobody told. Undefined for a job that was not run to an end.
 */
export const computeMsOf = ({
  status,
  compute_ms,
  processing_started_at,
  completed_at,
}: EndedJob): number | undefined => {
  if (status === 'complete') return compute_ms;
  if (status !== 'failed' || !processing_started_at || !completed_at) return undefined;
  return Date.parse(completed_at) - Date.parse(processing_started_at);
};
