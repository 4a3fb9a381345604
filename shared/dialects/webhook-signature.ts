import { createHmac } from 'node:crypto';
import { epochSeconds } from '../domain/clock';
import type { Attempt } from '../webhooks/voice';

/** Hex HMAC-SHA256 under the secret's text as the client was given it, its prefix and all. */
export const hexHmac = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('hex');

/**
 * DocuRift's three headers under a vendor's name: when the attempt was made (epoch seconds), the event's id, and the
 * signature of `<timestamp>.<body>`. There is room for one signature, so a rotated secret signs alone from then on.
 */
export const signedHeaders =
  (vendor: string) =>
  ({ id, body, atMs, secrets: [secret] }: Attempt): Record<string, string> => {
    const timestamp = String(epochSeconds(atMs));
    return {
      [`X-${vendor}-Signature`]: hexHmac(secret, `${timestamp}.${body}`),
      [`X-${vendor}-Timestamp`]: timestamp,
      [`X-${vendor}-Event-Id`]: id,
    };
  };

/** An event's id as the vendors write it, the same for every endpoint that hears of it. */
export const eventIdOf = (eventId: string): string => `evt_${eventId.replaceAll('-', '')}`;
