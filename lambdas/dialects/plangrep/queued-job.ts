import type { QueuedJob } from '../../../shared/domain/dispatch-plan';
import { queueRank } from '../../../shared/domain/job';
import type { JobRow } from '../../../shared/store/jobs';

/** A job that has just been queued, as a dispatcher wants to hear of it. */
export const queuedJobOf = ({ job_id, run }: JobRow): QueuedJob => ({ job_id, run, rank: queueRank(job_id, 'normal') });
