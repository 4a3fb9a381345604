import { now } from '../../../shared/domain/clock';
import { rotateWebhookSecret } from '../../../shared/store/webhook-secrets';
import { json } from '../answer';
import { presentWebhookSecret } from '../present-webhook-secret';
import { route } from '../route';

export const handler = route(
  'jobs:write',
  () => undefined,
  async ({ account, id }) => json(200, presentWebhookSecret(await rotateWebhookSecret(account.account_id, id, now()))),
);
