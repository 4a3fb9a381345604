import { success } from '../../../../shared/dialects/docurift/envelope';
import { presentJob } from '../../../../shared/dialects/docurift/job';
import { inOrderOf, isWanted, type ListQuery, listQuery } from '../../../../shared/dialects/docurift/job-list';
import { pageOf, WINDOW } from '../../../../shared/dialects/docurift/pages';
import { now } from '../../../../shared/domain/clock';
import { idsOfMillisecond } from '../../../../shared/domain/ids';
import { INVOICE_EXTRACTOR } from '../../../../shared/domain/models';
import { type JobFilter, listJobs } from '../../../../shared/store/job-list';
import { json } from '../../../api/answer';
import { queryOf } from '../../../api/parse';
import { route } from '../routes';

const filterOf = ({ startDate = 0, endDate = Number.POSITIVE_INFINITY }: ListQuery): JobFilter => ({
  ids: { smallest: idsOfMillisecond(startDate).smallest, largest: idsOfMillisecond(endDate).largest },
  fields: { model: INVOICE_EXTRACTOR.model },
});

export const handler = route('jobs:read', queryOf(listQuery), async ({ account: { account_id }, input }) => {
  const isEmptyTime = input.startDate !== undefined && input.endDate !== undefined && input.startDate > input.endDate;
  const { jobs, next } = isEmptyTime
    ? { jobs: [], next: undefined }
    : await listJobs(account_id, filterOf(input), WINDOW, undefined);
  const wanted = jobs.filter(isWanted(input, now()));
  const { entries, pagination } = pageOf(wanted, inOrderOf(input), input, next !== undefined);
  return json(200, success({ jobs: entries.map(presentJob), pagination }));
});
