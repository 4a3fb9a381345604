import { now } from '../domain/clock';
import type { AttemptOutcome } from '../domain/webhook-delivery';
import { retryAfterMs } from '../domain/webhook-schedule';
import { webhookHeaders } from '../domain/webhook-signature';
import { AddressRefused, type Door, Unreachable } from '../egress/connect';
import { post } from '../egress/post';

const TIMEOUT_MS = 15_000;

type Webhook = { url: string; delivery_id: string; body: string };

/** Sends a webhook once, signed with each secret. Whatever the endpoint does is an outcome, never an error. */
export const sendWebhook = async (
  { url, delivery_id, body }: Webhook,
  secrets: string[],
  door: Door,
): Promise<AttemptOutcome> => {
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Planwright-Webhooks/1.0',
    ...webhookHeaders(delivery_id, body, now(), secrets),
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
