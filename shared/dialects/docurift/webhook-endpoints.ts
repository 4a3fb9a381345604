import * as z from 'zod/mini';
import { webhookUrl } from '../../contract/webhooks';
import { toSeconds } from '../../domain/clock';
import type { WebhookEndpoint } from '../../store/webhook-endpoints';
import { successOf } from './envelope';
import { warning } from './warning';
import { DOCURIFT_EVENTS } from './webhook';

/** POST /docurift/v1/webhooks. Any event of the vendor's may be named; those that nothing here sends are warned of. */
export const newEndpoint = z.object({
  url: webhookUrl,
  events: z
    .array(z.string().check(z.regex(/^[a-z_]+(\.[a-z_]+)+$/, 'must be the name of an event'), z.maxLength(80)))
    .check(z.minLength(1), z.maxLength(20)),
  active: z._default(z.boolean(), true),
});

export const endpointPath = z.object({ id: z.string().check(z.regex(/^wh_[0-9a-f]{32}$/)) });

const shown = {
  id: endpointPath.shape.id,
  url: z.string(),
  events: z.array(z.string()),
  active: z.boolean(),
  createdAt: z.iso.datetime({ precision: 0 }),
};

/** The secret is in this answer and in no other. */
export const registeredAnswer = successOf(
  z.strictObject({ ...shown, secret: z.string().check(z.startsWith('whsec_')), warnings: z.array(warning) }),
);
export const endpointsAnswer = successOf(z.strictObject({ webhooks: z.array(z.strictObject(shown)) }));
export const removedAnswer = successOf(z.strictObject({ id: shown.id, deletedAt: shown.createdAt }));

export const presentEndpoint = ({ id, url, events, active, created_at }: WebhookEndpoint) => ({
  ...{ id, url, events, active },
  createdAt: toSeconds(created_at),
});

const isSent = (event: string): boolean => DOCURIFT_EVENTS.some((one) => one === event);

/** What of an endpoint will not come about: `called` says whether the account's tier has webhooks at all. */
export const endpointWarnings = (events: readonly string[], called: boolean): z.infer<typeof warning>[] => [
  ...(called ? [] : [{ code: 'WEBHOOKS_NOT_CALLED', message: 'The tier of this account has no webhooks.' }]),
  ...events
    .filter((event) => !isSent(event))
    .map((event) => ({ code: 'EVENT_NEVER_SENT', message: `Nothing here sends ${event}.` })),
];
