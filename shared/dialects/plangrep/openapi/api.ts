import type { Api } from '../../../contract/openapi/api';
import { job, project, webhookEvent } from '../contract';
import { errorAnswer, wordsOf } from '../errors';
import { resultV1 } from '../result-contract';
import { jobs } from './jobs';
import { lists } from './lists';
import { uploads } from './uploads';

/** Plangrep's API as it is spoken here. */
export const PLANGREP: Api = {
  title: 'Planwright: Plangrep dialect',
  about: 'What a client of Plangrep finds here, field by field in docs/dialects/plangrep.md of the repository.',
  operations: [...jobs, ...uploads, ...lists],
  problem: { schema: errorAnswer, mediaType: 'application/json', codeIn: (body) => errorAnswer.parse(body).error.code },
  wordsOf,
  webhooks: [
    {
      id: 'jobStatusChanged',
      summary: 'A job that named a webhookUrl has changed its status; signed in X-Plangrep-Signature.',
      payload: webhookEvent,
    },
  ],
  schemas: { Project: project, Job: job, ResultV1: resultV1, WebhookEvent: webhookEvent, Error: errorAnswer },
};
