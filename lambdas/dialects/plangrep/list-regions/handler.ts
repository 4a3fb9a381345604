import { regionEntities } from '../../../../shared/dialects/plangrep/reads/entities';
import { hasAsked } from '../../../../shared/dialects/plangrep/reads/filters';
import { regionQuery } from '../../../../shared/dialects/plangrep/reads/query';
import { projectList } from '../project-list';

/** Of a project, and by `…/sheets/{sheetId}/regions` of one of its sheets. */
export const handler = projectList({
  name: 'regions',
  query: regionQuery,
  entities: regionEntities,
  idOf: ({ regionId }) => regionId,
  isAsked: (query) => hasAsked(query, ['sheetId', 'pageNumber', 'regionType', 'drawingType', 'layoutType']),
});
