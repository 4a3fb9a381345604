import type { Api } from '../../../contract/openapi/api';
import { job, webhookEvent } from '../contract';
import { failure } from '../envelope';
import { wordsOf } from '../failure';
import { account } from './account';
import { documents } from './documents';

/** DocuRift's API as it is spoken here. */
export const DOCURIFT: Api = {
  title: 'Planwright: DocuRift dialect',
  about: 'What a client of DocuRift finds here, field by field in docs/dialects/docurift.md of the repository.',
  operations: [...documents, ...account],
  problem: { schema: failure, mediaType: 'application/json', codeIn: (body) => failure.parse(body).error.code },
  wordsOf,
  webhooks: [
    {
      id: 'documentProcessing',
      summary: 'The processing of a document has begun or ended; signed in X-DocuRift-Signature.',
      payload: webhookEvent,
    },
  ],
  schemas: { Job: job, WebhookEvent: webhookEvent, Failure: failure },
};
