import { success } from '../../../../shared/dialects/docurift/envelope';
import { presentJob } from '../../../../shared/dialects/docurift/job';
import { inOrderOf, isWanted, listQuery } from '../../../../shared/dialects/docurift/job-list';
import { pageOf } from '../../../../shared/dialects/docurift/pages';
import { now } from '../../../../shared/domain/clock';
import { json } from '../../../api/answer';
import { queryOf } from '../../given';
import { newestJobs } from '../newest-jobs';
import { route } from '../routes';

export const handler = route('jobs:read', queryOf(listQuery), async ({ account: { account_id }, input }) => {
  const isEmptyTime = input.startDate !== undefined && input.endDate !== undefined && input.startDate > input.endDate;
  const { jobs, next } = isEmptyTime ? { jobs: [], next: undefined } : await newestJobs(account_id, input);
  const wanted = jobs.filter(isWanted(input, now()));
  const { entries, pagination } = pageOf(wanted, inOrderOf(input), input, next !== undefined);
  return json(200, success({ jobs: entries.map(presentJob), pagination }));
});
