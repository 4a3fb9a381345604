import { docEntities } from '../../../../shared/dialects/plangrep/reads/entities';
import { hasAsked } from '../../../../shared/dialects/plangrep/reads/filters';
import { docQuery } from '../../../../shared/dialects/plangrep/reads/query';
import { projectList } from '../project-list';

export const handler = projectList({
  name: 'docs',
  query: docQuery,
  entities: docEntities,
  idOf: ({ docId }) => docId,
  isAsked: (query) => hasAsked(query, ['status', 'docType']),
});
