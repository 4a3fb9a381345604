import { presentProject } from '../../../../shared/dialects/plangrep/project';
import { listProjects } from '../../../../shared/store/projects';
import { json } from '../../../api/answer';
import { route } from '../routes';

export const handler = route(
  'jobs:read',
  () => undefined,
  async ({ account }) => {
    const projects = await listProjects(account.account_id);
    return json(200, { projects: projects.map(presentProject) });
  },
);
