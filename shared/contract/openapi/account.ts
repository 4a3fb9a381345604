import { creditsResponse, usageQuery, usageResponse } from '../credits';
import { jobPath } from '../jobs';
import { deliveryList, deliveryPath, redelivery, webhookSecretResponse } from '../webhooks';
import type { Operation } from './operation';

/** The routes of credits and of webhooks. */
export const account: Operation[] = [
  {
    id: 'getCredits',
    method: 'GET',
    path: '/v1/credits',
    summary: 'What the account may spend and has spent in the period.',
    tag: 'Credits',
    scope: 'jobs:read',
    successes: [{ status: 200, description: 'The credits.', json: creditsResponse }],
  },
  {
    id: 'getUsage',
    method: 'GET',
    path: '/v1/usage',
    summary: 'The ledger of a period: each charge and refund, and sums by model.',
    tag: 'Credits',
    scope: 'jobs:read',
    query: usageQuery,
    successes: [{ status: 200, description: 'A page of the ledger.', json: usageResponse }],
  },
  {
    id: 'listDeliveries',
    method: 'GET',
    path: '/v1/jobs/{job_id}/deliveries',
    summary: "A job's webhooks and every attempt at them.",
    tag: 'Webhooks',
    scope: 'jobs:read',
    path_parameters: jobPath,
    successes: [{ status: 200, description: 'The deliveries, the newest last.', json: deliveryList }],
    problems: ['JOB_NOT_FOUND'],
  },
  {
    id: 'redeliver',
    method: 'POST',
    path: '/v1/jobs/{job_id}/deliveries/{delivery_id}/redeliver',
    summary: 'Sends a webhook once more.',
    tag: 'Webhooks',
    scope: 'jobs:write',
    path_parameters: deliveryPath,
    successes: [{ status: 202, description: 'It is due within the minute.', json: redelivery }],
    problems: ['JOB_NOT_FOUND', 'DELIVERY_NOT_FOUND', 'DELIVERY_IN_PROGRESS'],
  },
  {
    id: 'getWebhookSecret',
    method: 'GET',
    path: '/v1/webhook-secret',
    summary: "The secret that signs the account's webhooks.",
    tag: 'Webhooks',
    scope: 'jobs:write',
    successes: [{ status: 200, description: 'The secret.', json: webhookSecretResponse }],
  },
  {
    id: 'rotateWebhookSecret',
    method: 'POST',
    path: '/v1/webhook-secret/rotate',
    summary: 'A new secret; the one before signs beside it for a day.',
    tag: 'Webhooks',
    scope: 'jobs:write',
    successes: [{ status: 200, description: 'The new secret.', json: webhookSecretResponse }],
  },
];
