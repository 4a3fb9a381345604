import { type JobList, listJobsQuery } from '../../../shared/contract/job-list';
import { makeCursor } from '../../../shared/domain/cursor';
import { listJobs } from '../../../shared/store/job-list';
import { json } from '../answer';
import { queryOf } from '../parse';
import { summarizeJob } from '../present-job';
import { route } from '../route';
import { filterOf, positionOf, scopeOf } from './read';

export const handler = route('jobs:read', queryOf(listJobsQuery), async ({ account: { account_id }, input }) => {
  const filter = filterOf(input);
  const scope = scopeOf(account_id, filter);
  const after = positionOf(scope, filter, input.cursor);
  const { jobs, next } = await listJobs(account_id, filter, input.limit, after);
  const body: JobList = {
    jobs: jobs.map(summarizeJob),
    next_cursor: next === undefined ? null : makeCursor(scope, next),
  };
  return json(200, body);
});
