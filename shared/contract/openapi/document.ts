import {
  type CreateDocumentOptions,
  createDocument,
  type ZodOpenApiObject,
  type ZodOpenApiOperationObject,
} from 'zod-openapi';
import { PROBLEM_KINDS } from '../../domain/problems';
import { problem } from '../common';
import { documentResponse } from '../documents';
import { jobResponse, jobSummary, submittedJob } from '../jobs';
import { deliveryResponse, webhookPayload } from '../webhooks';
import { type Operation, problemsOf, type RequestBody, type Success } from './operation';
import { OPERATIONS } from './operations';

const ABOUT =
  'Jobs on construction documents: upload a PDF, submit a job, poll it or be called, read its result. ' +
  'What the result of each model holds is in docs/models.md of the repository.';

const bodyOf = ({ json, form }: RequestBody) => ({
  required: true,
  content: {
    ...(json && { 'application/json': { schema: json } }),
    ...(form && {
      'multipart/form-data': {
        schema: {
          type: 'object' as const,
          properties: { [form]: { type: 'string' as const, format: 'binary' } },
          required: [form],
        },
      },
    }),
  },
});

const binary = { schema: { type: 'string' as const, format: 'binary' } };

const successOf = ({ status, description, json, bytes = [] }: Success) => {
  const content = {
    ...(json && { 'application/json': { schema: json } }),
    ...Object.fromEntries(bytes.map((type) => [type, binary])),
  };
  return [status, { description, ...(Object.keys(content).length > 0 && { content }) }] as const;
};

/** One answer for each status, which tells the codes that come with it. */
const problemAnswers = (operation: Operation) => {
  const byStatus = Map.groupBy(problemsOf(operation), (code) => PROBLEM_KINDS[code].status);
  return [...byStatus].map(([status, codes]) => {
    const description = codes.map((code) => `\`${code}\`: ${PROBLEM_KINDS[code].title}.`).join(' ');
    return [status, { description, content: { 'application/problem+json': { schema: problem } } }] as const;
  });
};

const headerOf = ([name, description]: [string, string]) => ({
  in: 'header' as const,
  name,
  description,
  schema: { type: 'string' as const },
});

const IDEMPOTENCY = {
  'Idempotency-Key':
    'A key of your own, 1 to 256 characters: the same request under it is done once and answered alike for a day.',
};

const operationOf = (operation: Operation): ZodOpenApiOperationObject => {
  const { id, method, summary, tag, scope, path_parameters, query, headers, body, successes } = operation;
  const sent = Object.entries({ ...headers, ...(method === 'POST' ? IDEMPOTENCY : {}) });
  return {
    operationId: id,
    summary,
    tags: [tag],
    description: scope === 'any' ? 'Any key may.' : `The key needs the scope \`${scope}\`.`,
    requestParams: { ...(path_parameters && { path: path_parameters }), ...(query && { query }) },
    ...(sent.length > 0 && { parameters: sent.map(headerOf) }),
    ...(body && { requestBody: bodyOf(body) }),
    responses: Object.fromEntries([...successes.map(successOf), ...problemAnswers(operation)]),
  };
};

const pathsOf = (operations: readonly Operation[]): NonNullable<ZodOpenApiObject['paths']> =>
  Object.fromEntries(
    [...Map.groupBy(operations, ({ path }) => path)].map(([path, own]) => [
      path,
      Object.fromEntries(own.map((operation) => [operation.method.toLowerCase(), operationOf(operation)])),
    ]),
  );

/** A format says what zod's pattern of it says too, at a tenth of the length; any integer is within those of JavaScript. */
const plain: CreateDocumentOptions['override'] = ({ jsonSchema }) => {
  if (jsonSchema.format) delete jsonSchema.pattern;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
};

/** OpenAPI 3.1 of Planwright's own API: every route, problem and webhook, from the schemas that its handlers parse by. */
export const openApiDocument = () => {
  const contract: ZodOpenApiObject = {
    openapi: '3.1.0',
    info: { title: 'Planwright', version: '1', description: ABOUT },
    servers: [{ url: '/' }],
    security: [{ key: [] }, { bearer: [] }],
    paths: pathsOf(OPERATIONS),
    webhooks: {
      jobStatusChanged: {
        post: {
          operationId: 'jobStatusChanged',
          summary: 'A job that named a webhook_url has changed its status; signed as Standard Webhooks 1.0.0 says.',
          requestBody: { required: true, content: { 'application/json': { schema: webhookPayload } } },
          responses: { '2XX': { description: 'Taken. Anything else is tried again.' } },
        },
      },
    },
    components: {
      securitySchemes: {
        key: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
      schemas: {
        Document: documentResponse,
        SubmittedJob: submittedJob,
        Job: jobResponse,
        JobSummary: jobSummary,
        Delivery: deliveryResponse,
        WebhookPayload: webhookPayload,
        Problem: problem,
      },
    },
  };
  return createDocument(contract, { override: plain });
};

/** The document as it is kept in docs/openapi.json and served. */
export const openApiText = (): string => `${JSON.stringify(openApiDocument(), null, 2)}\n`;
