import type * as z from 'zod/mini';
import type { webhookSecretResponse } from '../../shared/contract/webhooks';
import type { WebhookSecrets } from '../../shared/domain/webhook-signature';

/** The secret as its owner sees it. The one before it was shown in its day and is not shown again. */
export const presentWebhookSecret = (secrets: WebhookSecrets): z.infer<typeof webhookSecretResponse> => ({
  secret: secrets.secret,
  created_at: secrets.created_at,
  previous_secret_signs_until: secrets.previous_until ?? null,
});
