import { now } from '../domain/clock';
import type { AttemptOutcome } from '../domain/webhook-delivery';
import { retryAfterMs } from '../domain/webhook-schedule';
import { AddressRefused, type Door, Unreachable } from '../egress/connect';
import { post } from '../egress/post';
import type { DeliveryRow } from '../store/deliveries';
import type { Attempt } from './voice';
import { voiceOf } from './voices';

const TIMEOUT_MS = 15_000;

type Webhook = Pick<DeliveryRow, 'url' | 'delivery_id' | 'webhook_id' | 'body' | 'dialect'>;

/** Sends a webhook once, signed with the secrets as its dialect does. Whatever the endpoint does is an outcome, never an error. */
export const sendWebhook = async (
  { url, delivery_id, webhook_id = delivery_id, body, dialect }: Webhook,
  secrets: Attempt['secrets'],
  door: Door,
): Promise<AttemptOutcome> => {
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Planwright-Webhooks/1.0',
    ...voiceOf(dialect).headersOf({ id: webhook_id, body, atMs: now(), secrets }),
  };
  try {
    const { status, retryAfter } = await post(url, { headers, body }, TIMEOUT_MS, door);
    return { status, error: null, retryAfterMs: retryAfterMs(retryAfter, now()) };
  } catch (error) {
    if (error instanceof AddressRefused || error instanceof Unreachable) {
      return { status: null, error: error.message, retryAfterMs: 0 };
    }
    throw error;
  }
};
