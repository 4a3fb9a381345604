import { now } from '../../../shared/domain/clock';
import { webhookSecrets } from '../../../shared/store/webhook-secrets';
import { json } from '../answer';
import { presentWebhookSecret } from '../present-webhook-secret';
import { route } from '../route';

export const handler = route(
  'jobs:write',
  () => undefined,
  async ({ account }) => json(200, presentWebhookSecret(await webhookSecrets(account.account_id, now()))),
);
