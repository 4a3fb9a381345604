import { PROBLEM_KINDS } from '../../domain/problems';
import { problem } from '../common';
import { contentNode } from '../content-result';
import { documentResponse } from '../documents';
import { jobWithResult, RESULTS } from '../job-results';
import { jobSummary, submittedJob } from '../jobs';
import { jsonValue } from '../json-value';
import { deliveryResponse, webhookPayload } from '../webhooks';
import { account } from './account';
import type { Api } from './api';
import { documents } from './documents';
import { jobs } from './jobs';
import { submits } from './submits';

/** Planwright's own API. */
export const PLANWRIGHT: Api = {
  title: 'Planwright',
  about:
    'Jobs on construction documents: upload a PDF, submit a job, poll it or be called, read its result. ' +
    'How the models read is in docs/models.md of the repository.',
  operations: [...documents, ...submits, ...jobs, ...account],
  problem: {
    schema: problem,
    mediaType: 'application/problem+json',
    codeIn: (body) => problem.parse(body).code,
  },
  wordsOf: (code) => [{ status: PROBLEM_KINDS[code].status, code }],
  webhooks: [
    {
      id: 'jobStatusChanged',
      summary: 'A job that named a webhook_url has changed its status; signed as Standard Webhooks 1.0.0 says.',
      payload: webhookPayload,
    },
  ],
  schemas: {
    Document: documentResponse,
    SubmittedJob: submittedJob,
    Job: jobWithResult,
    JobSummary: jobSummary,
    ...RESULTS,
    ContentNode: contentNode,
    JsonValue: jsonValue,
    Delivery: deliveryResponse,
    WebhookPayload: webhookPayload,
    Problem: problem,
  },
};
