import { success } from '../../../../shared/dialects/docurift/envelope';
import { endpointPath } from '../../../../shared/dialects/docurift/webhook-endpoints';
import { isoTime, now, toSeconds } from '../../../../shared/domain/clock';
import { Problem } from '../../../../shared/domain/problems';
import { removeEndpoint } from '../../../../shared/store/webhook-endpoints';
import { json } from '../../../api/answer';
import { pathOf } from '../../../api/parse';
import { route } from '../routes';

export const handler = route(
  'jobs:write',
  pathOf(endpointPath, 'WEBHOOK_NOT_FOUND'),
  async ({ account, input: { id } }) => {
    const removed = await removeEndpoint(account.account_id, 'docurift', id);
    if (!removed) throw new Problem('WEBHOOK_NOT_FOUND', 'There is nothing under this id.');
    return json(200, success({ id, deletedAt: toSeconds(isoTime(now())) }));
  },
);
