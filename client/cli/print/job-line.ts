import type { JobSummary } from '../../../shared/contract/jobs';

type Listed = Pick<JobSummary, 'id' | 'status' | 'model' | 'queued_at' | 'progress'>;

/** A job in one line: id, when it was submitted (UTC), model, status, how far it is. */
export const jobLine = ({ id, status, model, queued_at, progress }: Listed): string =>
  `${id}  ${queued_at.slice(0, 19).replace('T', ' ')}  ${model.padEnd(18)}  ${status.padEnd(10)}  ${progress}`.trimEnd();
