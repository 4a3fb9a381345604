import type { Source } from '../../../shared/dialects/plangrep/reads/entities';
import { existingProject } from './existing';
import { projectJobs } from './project-jobs';
import { storedResult } from './read-result';

/**
 * The files that the complete jobs of a project have read, those of the newest jobs first, as far as their results are
 * still stored. Throws PROJECT_NOT_FOUND.
 */
export const projectSources = async (accountId: string, projectId: string): Promise<Source[]> => {
  const { project_id } = await existingProject(accountId, projectId);
  const complete = (await projectJobs(accountId, project_id)).filter(({ status }) => status === 'complete');
  const read = complete.map(async (row) => ({ job_id: row.job_id, files: (await storedResult(row))?.files ?? [] }));
  return (await Promise.all(read)).flatMap(({ job_id, files }) => files.map((file) => ({ job_id, file })));
};
