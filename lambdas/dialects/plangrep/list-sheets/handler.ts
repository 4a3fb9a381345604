import { sheetEntities } from '../../../../shared/dialects/plangrep/reads/entities';
import { hasAsked } from '../../../../shared/dialects/plangrep/reads/filters';
import { sheetQuery } from '../../../../shared/dialects/plangrep/reads/query';
import { projectList } from '../project-list';

export const handler = projectList({
  name: 'sheets',
  query: sheetQuery,
  entities: sheetEntities,
  idOf: ({ sheetId }) => sheetId,
  isAsked: (query) => hasAsked(query, ['status', 'pageNumber', 'sheetNumber']),
});
