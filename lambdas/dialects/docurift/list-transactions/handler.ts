import { inOrderOf, isWithin, presentEntry, transactionsQuery } from '../../../../shared/dialects/docurift/credits';
import { success } from '../../../../shared/dialects/docurift/envelope';
import { pageOf } from '../../../../shared/dialects/docurift/pages';
import { json } from '../../../api/answer';
import { queryOf } from '../../given';
import { newestEntries } from '../newest-entries';
import { route } from '../routes';

export const handler = route('jobs:read', queryOf(transactionsQuery), async ({ account: { account_id }, input }) => {
  const { entries, truncated } = await newestEntries(account_id, input.endDate);
  const matches = entries
    .filter(isWithin(input))
    .map(presentEntry)
    .filter(({ type }) => input.type === undefined || type === input.type);
  const page = pageOf(matches, inOrderOf(input), input, truncated);
  return json(200, success({ transactions: page.entries, pagination: page.pagination }));
});
