import type { Project } from '../../store/projects';
import type { PlangrepProject } from './contract';
import { projectIdOf } from './ids';

export const presentProject = ({ project_id, name, created_at }: Project): PlangrepProject => ({
  id: projectIdOf(project_id),
  name,
  projectKind: 'open_api',
  status: 'ready',
  runtime: { status: 'running', upgradeStatus: null },
  createdAt: created_at,
  updatedAt: created_at,
});
