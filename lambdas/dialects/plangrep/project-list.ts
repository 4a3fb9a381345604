import type * as z from 'zod/mini';
import { listPath } from '../../../shared/dialects/plangrep/ids';
import { type Source, sheetEntities } from '../../../shared/dialects/plangrep/reads/entities';
import { askedFiles } from '../../../shared/dialects/plangrep/reads/filters';
import { pageOf } from '../../../shared/dialects/plangrep/reads/page';
import type { CommonQuery } from '../../../shared/dialects/plangrep/reads/query';
import { Problem } from '../../../shared/domain/problems';
import { json } from '../../api/answer';
import { invalidField, parse, pathOf } from '../../api/parse';
import { queryGiven } from '../given';
import { projectSources } from './project-sources';
import { both } from './read';
import { route } from './routes';

type Kind<Query, Entity> = {
  /** The name of the list in the answer. */
  name: string;
  query: z.ZodMiniType<Query>;
  entities: (source: Source) => Entity[];
  idOf: (entity: Entity) => string;
  isAsked: (query: Query) => (entity: Entity) => boolean;
};

export const sheetNotFound = () => new Problem('SHEET_NOT_FOUND', 'The project has no such sheet.');

const refuseUnknownSheet = (sources: Source[], sheetId: string | undefined): void => {
  if (sheetId === undefined) return;
  if (!sources.flatMap(sheetEntities).some((sheet) => sheet.sheetId === sheetId)) throw sheetNotFound();
};

/**
 * GET of a list of what the project's complete jobs have read. A sheet in the path is a filter like one in the query,
 * but must be one of the project's.
 */
export const projectList = <Query extends CommonQuery, Entity>(kind: Kind<Query, Entity>) =>
  route(
    'jobs:read',
    both(pathOf(listPath, 'PROJECT_NOT_FOUND'), (event) => ({
      query: parse(kind.query, { ...queryGiven(event), ...event.pathParameters }, '(query)'),
    })),
    async ({ account, input: { projectId, sheetId, query } }) => {
      const sources = await projectSources(account.account_id, projectId);
      refuseUnknownSheet(sources, sheetId);
      const found = askedFiles(sources, query).flatMap(kind.entities).filter(kind.isAsked(query));
      const { limit, cursor, ...filters } = query;
      const scope = JSON.stringify([account.account_id, projectId, kind.name, filters]);
      const page = pageOf(found, kind.idOf, { scope, limit, cursor });
      if (!page) throw invalidField('cursor', 'is not of this list, or what it stands for has expired');
      return json(200, { ...page.envelope, [kind.name]: page.entries });
    },
  );
