import { presentBalance } from '../../../../shared/dialects/docurift/credits';
import { success } from '../../../../shared/dialects/docurift/envelope';
import { accountCredits } from '../../../api/account-credits';
import { json } from '../../../api/answer';
import { route } from '../routes';

export const handler = route(
  'jobs:read',
  () => undefined,
  async ({ account }) => {
    const { pool, used } = await accountCredits(account);
    return json(200, success(presentBalance(pool, used)));
  },
);
