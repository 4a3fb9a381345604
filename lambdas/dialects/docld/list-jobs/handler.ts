import { listJob } from '../../../../shared/dialects/docld/job';
import { isWanted, listQuery, pageOf } from '../../../../shared/dialects/docld/job-list';
import { DOCLD_MODELS } from '../../../../shared/dialects/docld/job-types';
import { WINDOW } from '../../../../shared/dialects/lists';
import { EVER } from '../../../../shared/domain/ids';
import { listJobs } from '../../../../shared/store/job-list';
import { json } from '../../../api/answer';
import { queryOf } from '../../given';
import { route } from '../routes';

export const handler = route('jobs:read', queryOf(listQuery), async ({ account: { account_id }, input }) => {
  const { jobs } = await listJobs(account_id, { ids: EVER, fields: { model: DOCLD_MODELS } }, WINDOW, undefined);
  const { entries, total, has_more } = pageOf(jobs.filter(isWanted(input)), input);
  return json(200, { jobs: entries.map(listJob), total, has_more });
});
