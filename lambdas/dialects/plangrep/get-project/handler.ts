import { projectPath } from '../../../../shared/dialects/plangrep/ids';
import { presentProject } from '../../../../shared/dialects/plangrep/project';
import { json } from '../../../api/answer';
import { pathOf } from '../../../api/parse';
import { existingProject } from '../existing';
import { route } from '../routes';

export const handler = route('jobs:read', pathOf(projectPath, 'PROJECT_NOT_FOUND'), async ({ account, input }) => {
  const project = await existingProject(account.account_id, input.projectId);
  return json(200, { project: presentProject(project) });
});
