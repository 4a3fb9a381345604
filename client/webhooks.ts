import { Webhook } from 'standardwebhooks';
import type * as z from 'zod/mini';
import {
  type DeliveryResponse,
  deliveryList,
  redelivery,
  type WebhookPayload,
  webhookPayload,
  webhookSecretResponse,
} from '../shared/contract/webhooks';
import type { Connection } from './connection';
import { bodyOf, request } from './http/request';

type WebhookSecret = z.infer<typeof webhookSecretResponse>;

const deliveriesOf = (jobId: string) => `/v1/jobs/${encodeURIComponent(jobId)}/deliveries`;

/** A job's webhooks and every attempt at them, the newest last. */
export const listDeliveries = async (connection: Connection, jobId: string): Promise<DeliveryResponse[]> =>
  bodyOf(await request(connection, deliveriesOf(jobId)), deliveryList).deliveries;

/** Has a webhook sent once more, within the minute. */
export async function redeliver(
  connection: Connection,
  jobId: string,
  deliveryId: string,
): Promise<z.infer<typeof redelivery>> {
  const path = `${deliveriesOf(jobId)}/${encodeURIComponent(deliveryId)}/redeliver`;
  return bodyOf(await request(connection, path, { method: 'POST' }), redelivery);
}

/** The secret that signs the account's webhooks. */
export const getWebhookSecret = async (connection: Connection): Promise<WebhookSecret> =>
  bodyOf(await request(connection, '/v1/webhook-secret'), webhookSecretResponse);

/** Makes a new secret; the one before signs beside it for a day. */
export const rotateWebhookSecret = async (connection: Connection): Promise<WebhookSecret> =>
  bodyOf(await request(connection, '/v1/webhook-secret/rotate', { method: 'POST' }), webhookSecretResponse);

/**
 * What a webhook says, once its signature has been verified. `body` is as it came, not parsed; the names of `headers`
 * are in lower case, as Node has them. Throws WebhookVerificationError for one that is not from us, was changed on its
 * way, or is five minutes off.
 */
export const verifyWebhook = (secret: string, headers: Record<string, string>, body: string): WebhookPayload =>
  webhookPayload.parse(new Webhook(secret).verify(body, headers));
