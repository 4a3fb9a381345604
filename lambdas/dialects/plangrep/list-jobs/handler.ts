import { projectPath } from '../../../../shared/dialects/plangrep/ids';
import { presentJob } from '../../../../shared/dialects/plangrep/job';
import { filesOf } from '../../../../shared/store/set-files';
import { json } from '../../../api/answer';
import { pathOf } from '../../../api/parse';
import { existingProject } from '../existing';
import { projectJobs } from '../project-jobs';
import { route } from '../routes';

export const handler = route('jobs:read', pathOf(projectPath, 'PROJECT_NOT_FOUND'), async ({ account, input }) => {
  const { project_id } = await existingProject(account.account_id, input.projectId);
  const rows = await projectJobs(account.account_id, project_id);
  const jobs = rows.map(async (row) => presentJob(row, await filesOf(row), null));
  return json(200, { jobs: await Promise.all(jobs) });
});
