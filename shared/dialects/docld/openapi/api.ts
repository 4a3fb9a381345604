import { fieldSpec } from '../../../contract/extract-params';
import { jsonValue } from '../../../contract/json-value';
import type { Api } from '../../../contract/openapi/api';
import { failure, job, listedJob, webhookEvent } from '../contract';
import { document } from '../document-contract';
import { wordsOf } from '../failure';
import { reads } from './reads';
import { submits } from './submits';

/** DocLD's API as it is spoken here. */
export const DOCLD: Api = {
  title: 'Planwright: DocLD dialect',
  about: 'What a client of DocLD finds here, field by field in docs/dialects/docld.md of the repository.',
  operations: [...submits, ...reads],
  problem: { schema: failure, mediaType: 'application/json', codeIn: (body) => failure.parse(body).error.code },
  wordsOf,
  webhooks: [
    {
      id: 'jobChanged',
      summary: 'A job that named a webhook_url has begun or ended; signed in X-DocLD-Signature.',
      payload: webhookEvent,
    },
  ],
  schemas: {
    Job: job,
    ListedJob: listedJob,
    Document: document,
    FieldSpec: fieldSpec,
    JsonValue: jsonValue,
    WebhookEvent: webhookEvent,
    Failure: failure,
  },
};
