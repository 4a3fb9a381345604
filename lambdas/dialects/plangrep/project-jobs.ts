import { getJob, type JobRow } from '../../../shared/store/jobs';
import { projectJobIds } from '../../../shared/store/projects';

/** How many of a project's newest jobs its lists look at: no read is without end. */
const WINDOW = 100;

/** A project's jobs, the newest first, as they stand now. */
export const projectJobs = async (account_id: string, projectId: string): Promise<JobRow[]> => {
  const ids = await projectJobIds(account_id, projectId, WINDOW);
  const rows = await Promise.all(ids.map((job_id) => getJob({ account_id, job_id })));
  return rows.filter((row) => row !== undefined);
};
