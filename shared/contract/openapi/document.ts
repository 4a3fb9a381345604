import * as z from 'zod/mini';
import {
  type CreateDocumentOptions,
  createDocument,
  type ZodOpenApiObject,
  type ZodOpenApiOperationObject,
} from 'zod-openapi';
import type { Api, Webhook } from './api';
import type { Operation, RequestBody, Success } from './operation';
import { refusalsOf } from './refusals';

const bodyOf = ({ json, form, optional }: RequestBody) => ({
  required: !optional,
  content: {
    ...(json && { 'application/json': { schema: json } }),
    ...(form && { 'multipart/form-data': { schema: form } }),
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
const refusedAnswers = (api: Api, operation: Operation) => {
  const content = { [api.problem.mediaType]: { schema: api.problem.schema } };
  return [...Map.groupBy(refusalsOf(api, operation), ({ status }) => status)].map(([status, refusals]) => {
    const meanings = Map.groupBy(refusals, ({ code }) => code);
    const lines = [...meanings].map(([code, [first]]) => `\`${code}\`: ${first?.meaning}.`);
    return [status, { description: lines.join(' '), content }] as const;
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

const operationOf = (api: Api, operation: Operation): ZodOpenApiOperationObject => {
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
    responses: Object.fromEntries([...successes.map(successOf), ...refusedAnswers(api, operation)]),
  };
};

const pathsOf = (api: Api): NonNullable<ZodOpenApiObject['paths']> =>
  Object.fromEntries(
    [...Map.groupBy(api.operations, ({ path }) => path)].map(([path, own]) => [
      path,
      Object.fromEntries(own.map((operation) => [operation.method.toLowerCase(), operationOf(api, operation)])),
    ]),
  );

const webhookOf = ({ id, summary, payload }: Webhook) => [
  id,
  {
    post: {
      operationId: id,
      summary,
      requestBody: { required: true, content: { 'application/json': { schema: payload } } },
      responses: { '2XX': { description: 'Taken. Anything else is tried again.' } },
    },
  },
];

/** A format says what zod's pattern of it says too, at a tenth of the length; any integer is within those of JavaScript. */
const plain: CreateDocumentOptions['override'] = ({ jsonSchema }) => {
  if (jsonSchema.format) delete jsonSchema.pattern;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
};

/** Gives schemas their names while `make` runs: a name in zod's registry is what the document refers by. */
const named = <Made>(schemas: Api['schemas'], make: () => Made): Made => {
  const before = Object.values(schemas).map((schema) => ({ schema, meta: z.globalRegistry.get(schema) }));
  for (const [id, schema] of Object.entries(schemas))
    z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id });
  try {
    return make();
  } finally {
    for (const { schema, meta } of before) {
      z.globalRegistry.remove(schema);
      if (meta) z.globalRegistry.add(schema, meta);
    }
  }
};

/** OpenAPI 3.1 of an API: every route, problem and webhook, from the schemas that its handlers parse by. */
export const openApiDocument = (api: Api) => {
  const contract: ZodOpenApiObject = {
    openapi: '3.1.0',
    info: { title: api.title, version: '1', description: api.about },
    servers: [{ url: '/' }],
    security: [{ key: [] }, { bearer: [] }],
    paths: pathsOf(api),
    webhooks: Object.fromEntries(api.webhooks.map(webhookOf)),
    components: {
      securitySchemes: {
        key: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
    },
  };
  return named(api.schemas, () => createDocument(contract, { override: plain }));
};

/** The document as it is kept in docs and served. */
export const openApiText = (api: Api): string => `${JSON.stringify(openApiDocument(api), null, 2)}\n`;
