import type { JobStatusChanged } from '../contract/events';
import type { WebhookPayload } from '../contract/webhooks';
import { webhookHeaders } from '../domain/webhook-signature';
import type { WebhookVoice } from './voice';

const payload = (change: JobStatusChanged): WebhookPayload => ({
  type: `job.${change.status}`,
  timestamp: change.occurred_at,
  data: {
    job_id: change.job_id,
    status: change.status,
    model: change.model,
    document_id: change.document_id,
    error_code: change.error_code,
    poll_url: `/v1/jobs/${change.job_id}`,
  },
});

/** Planwright's own: every change is news, in the form of Standard Webhooks. */
export const planwrightVoice = {
  newsOf: (change: JobStatusChanged) => ({ type: `job.${change.status}`, id: change.event_id, body: payload(change) }),
  headersOf: webhookHeaders,
} satisfies WebhookVoice;
