import { success } from '../../../../shared/dialects/docurift/envelope';
import { presentEndpoint } from '../../../../shared/dialects/docurift/webhook-endpoints';
import { registeredEndpoints } from '../../../../shared/store/webhook-endpoints';
import { json } from '../../../api/answer';
import { route } from '../routes';

export const handler = route(
  'jobs:read',
  () => undefined,
  async ({ account: { account_id } }) => {
    const endpoints = await registeredEndpoints(account_id, 'docurift');
    return json(200, success({ webhooks: endpoints.map(presentEndpoint) }));
  },
);
