import type { Operation } from '../../../contract/openapi/operation';
import { jobAnswer } from '../contract';
import { balanceAnswer, transactionsAnswer, transactionsQuery } from '../credits';
import { jobPath } from '../ids';
import { jobListAnswer, listQuery } from '../job-list';
import { usageAnswer, usageQuery } from '../usage';
import { endpointPath, endpointsAnswer, newEndpoint, registeredAnswer, removedAnswer } from '../webhook-endpoints';

const BASE = '/docurift/v1';

const reading = { method: 'GET', scope: 'jobs:read' } as const;

/** DocuRift's routes of jobs, credits and webhooks. */
export const account: Operation[] = [
  {
    ...reading,
    id: 'listJobs',
    path: `${BASE}/jobs`,
    summary: "The account's jobs of the last 30 days.",
    tag: 'Jobs',
    query: listQuery,
    successes: [{ status: 200, description: 'A page of jobs, without their results.', json: jobListAnswer }],
  },
  {
    ...reading,
    id: 'getJob',
    path: `${BASE}/jobs/{id}`,
    summary: 'A job, with what it has found once it is completed.',
    tag: 'Jobs',
    path_parameters: jobPath,
    successes: [{ status: 200, description: 'The job.', json: jobAnswer }],
    problems: ['JOB_NOT_FOUND'],
  },
  {
    ...reading,
    id: 'getCredits',
    path: `${BASE}/credits`,
    summary: 'What is left to spend.',
    tag: 'Credits',
    successes: [{ status: 200, description: 'The balances.', json: balanceAnswer }],
  },
  {
    ...reading,
    id: 'listTransactions',
    path: `${BASE}/credits/transactions`,
    summary: 'Charges and refunds.',
    tag: 'Credits',
    query: transactionsQuery,
    successes: [{ status: 200, description: 'A page of the ledger.', json: transactionsAnswer }],
  },
  {
    ...reading,
    id: 'getUsage',
    path: `${BASE}/credits/usage`,
    summary: 'Documents, pages and credits by time and kind.',
    tag: 'Credits',
    query: usageQuery,
    successes: [{ status: 200, description: 'The sums.', json: usageAnswer }],
  },
  {
    id: 'createWebhook',
    method: 'POST',
    path: `${BASE}/webhooks`,
    summary: 'Registers an endpoint that hears of every job.',
    tag: 'Webhooks',
    scope: 'jobs:write',
    body: { json: newEndpoint },
    successes: [{ status: 201, description: 'The endpoint, with its secret.', json: registeredAnswer }],
    problems: ['TOO_MANY_WEBHOOKS'],
  },
  {
    ...reading,
    id: 'listWebhooks',
    path: `${BASE}/webhooks`,
    summary: 'The registered endpoints.',
    tag: 'Webhooks',
    successes: [{ status: 200, description: 'All of them, without their secrets.', json: endpointsAnswer }],
  },
  {
    id: 'deleteWebhook',
    method: 'DELETE',
    path: `${BASE}/webhooks/{id}`,
    summary: 'Calls an endpoint no more.',
    tag: 'Webhooks',
    scope: 'jobs:write',
    path_parameters: endpointPath,
    successes: [{ status: 200, description: 'It is gone.', json: removedAnswer }],
    problems: ['WEBHOOK_NOT_FOUND'],
  },
];
