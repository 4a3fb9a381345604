import { isWithin } from '../../../../shared/dialects/docurift/credits';
import { success } from '../../../../shared/dialects/docurift/envelope';
import { paramsOf } from '../../../../shared/dialects/docurift/params';
import { groupsOf, summaryOf, timesOf, usageQuery } from '../../../../shared/dialects/docurift/usage';
import { isoTime, now } from '../../../../shared/domain/clock';
import { json } from '../../../api/answer';
import { queryOf } from '../../given';
import { newestEntries } from '../newest-entries';
import { newestJobs } from '../newest-jobs';
import { route } from '../routes';

/** The document types of an account's jobs up to a moment (epoch ms), by job; the ledger itself knows models only. */
const typesOf = async (accountId: string, upTo: number): Promise<Map<string, string>> => {
  const { jobs } = await newestJobs(accountId, { endDate: upTo });
  return new Map(jobs.map((job) => [job.job_id, paramsOf(job).document_type]));
};

export const handler = route('jobs:read', queryOf(usageQuery), async ({ account: { account_id }, input }) => {
  const times = timesOf(input, now());
  const [{ entries, truncated }, types] = await Promise.all([
    newestEntries(account_id, times.endDate),
    input.groupBy === 'date' ? new Map<string, string>() : typesOf(account_id, times.endDate),
  ]);
  const asked = entries.filter(isWithin(times));
  const usage = groupsOf(asked, input, ({ job_id, model }) => types.get(job_id) ?? model);
  const span = { startDate: isoTime(times.startDate), endDate: isoTime(times.endDate) };
  return json(200, success({ period: input.period, ...span, summary: summaryOf(asked), usage, truncated }));
});
