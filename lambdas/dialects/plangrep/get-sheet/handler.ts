import { sheetPath } from '../../../../shared/dialects/plangrep/ids';
import { sheetEntities } from '../../../../shared/dialects/plangrep/reads/entities';
import { askedFiles, hasAsked } from '../../../../shared/dialects/plangrep/reads/filters';
import { sheetQuery } from '../../../../shared/dialects/plangrep/reads/query';
import { json } from '../../../api/answer';
import { pathOf } from '../../../api/parse';
import { queryOf } from '../../given';
import { sheetNotFound } from '../project-list';
import { projectSources } from '../project-sources';
import { both } from '../read';
import { route } from '../routes';

/** The filters of the list are guards here: a sheet that does not match them is not found. */
export const handler = route(
  'jobs:read',
  both(pathOf(sheetPath, 'PROJECT_NOT_FOUND'), queryOf(sheetQuery)),
  async ({ account, input: { projectId, sheetId, ...query } }) => {
    const sheets = askedFiles(await projectSources(account.account_id, projectId), query).flatMap(sheetEntities);
    const isAsked = hasAsked(query, ['status', 'pageNumber', 'sheetNumber']);
    const sheet = sheets.find((one) => one.sheetId === sheetId && isAsked(one));
    if (!sheet) throw sheetNotFound();
    return json(200, { sheet });
  },
);
