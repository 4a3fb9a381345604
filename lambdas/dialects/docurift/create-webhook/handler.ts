import { success } from '../../../../shared/dialects/docurift/envelope';
import { endpointWarnings, newEndpoint, presentEndpoint } from '../../../../shared/dialects/docurift/webhook-endpoints';
import { isoTime, now } from '../../../../shared/domain/clock';
import { Problem } from '../../../../shared/domain/problems';
import { TIER_LIMITS } from '../../../../shared/domain/tiers';
import { makeWebhookSecret } from '../../../../shared/domain/webhook-signature';
import { MOST_ENDPOINTS, registerEndpoint } from '../../../../shared/store/webhook-endpoints';
import { json } from '../../../api/answer';
import { jsonBody } from '../../../api/parse';
import { route } from '../routes';

export const handler = route('jobs:write', jsonBody(newEndpoint), async ({ account, input, id }) => {
  const registered = await registerEndpoint(account.account_id, 'docurift', {
    id: `wh_${id.replaceAll('-', '')}`,
    ...input,
    secret: makeWebhookSecret(),
    created_at: isoTime(now()),
  });
  if (registered === 'too_many') {
    throw new Problem(
      'TOO_MANY_WEBHOOKS',
      `The account has ${MOST_ENDPOINTS} endpoints, which is as many as it may have.`,
    );
  }
  const warnings = endpointWarnings(registered.events, TIER_LIMITS[account.tier].webhooks);
  return json(201, success({ ...presentEndpoint(registered), secret: registered.secret, warnings }));
});
