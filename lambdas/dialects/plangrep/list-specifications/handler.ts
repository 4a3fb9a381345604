import { specificationEntities } from '../../../../shared/dialects/plangrep/reads/entities';
import { hasAsked, isOnPages } from '../../../../shared/dialects/plangrep/reads/filters';
import { specificationQuery } from '../../../../shared/dialects/plangrep/reads/query';
import { projectList } from '../project-list';

export const handler = projectList({
  name: 'specifications',
  query: specificationQuery,
  entities: specificationEntities,
  idOf: ({ specificationId }) => specificationId,
  isAsked: (query) => (section) => hasAsked(query, ['sectionNumber'])(section) && isOnPages(query)(section),
});
