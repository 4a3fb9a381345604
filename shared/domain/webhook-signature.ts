import { createHmac, randomBytes } from 'node:crypto';
import { epochSeconds } from './clock';

const PREFIX = 'whsec_';

/** What an account signs with: one secret, and for a day after a rotation the one before it. `previous_until` is ISO 8601. */
export type WebhookSecrets = {
  secret: string;
  created_at: string;
  previous_secret?: string | undefined;
  previous_until?: string | undefined;
};

/** A new signing secret: `whsec_` and 32 random bytes as base64 (Standard Webhooks asks for 24 to 64). */
export const makeWebhookSecret = (): string => PREFIX + randomBytes(32).toString('base64');

const signature = (secret: string, text: string): string =>
  `v1,${createHmac('sha256', Buffer.from(secret.slice(PREFIX.length), 'base64'))
    .update(text)
    .digest('base64')}`;

/** The secrets that sign at `atMs`, the newest first. */
export const signingSecrets = (
  { secret, previous_secret, previous_until }: WebhookSecrets,
  atMs: number,
): [string, ...string[]] =>
  previous_secret && previous_until && Date.parse(previous_until) > atMs ? [secret, previous_secret] : [secret];

type Attempt = { id: string; body: string; atMs: number; secrets: readonly string[] };

/** The three headers of Standard Webhooks 1.0.0 for one attempt at `atMs`; a signature by each secret. */
export const webhookHeaders = ({ id, body, atMs, secrets }: Attempt): Record<string, string> => {
  const timestamp = String(epochSeconds(atMs));
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map((secret) => signature(secret, `${id}.${timestamp}.${body}`)).join(' '),
  };
};
