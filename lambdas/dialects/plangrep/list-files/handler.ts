import { fileEntities } from '../../../../shared/dialects/plangrep/reads/entities';
import { hasAsked } from '../../../../shared/dialects/plangrep/reads/filters';
import { fileQuery } from '../../../../shared/dialects/plangrep/reads/query';
import { projectList } from '../project-list';

export const handler = projectList({
  name: 'files',
  query: fileQuery,
  entities: fileEntities,
  idOf: ({ fileId }) => fileId,
  isAsked: (query) => hasAsked(query, ['status']),
});
