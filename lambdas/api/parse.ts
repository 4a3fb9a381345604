import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { en } from 'zod/locales';
import * as z from 'zod/mini';
import { withoutNulls } from '../../shared/contract/without-nulls';
import { type FieldError, Problem, type ProblemCode } from '../../shared/domain/problems';

// zod/mini brings no messages of its own, and clients are to read what is wrong
z.config({
  ...en(),
  customError: ({ code, input }) => (code === 'invalid_type' && input === undefined ? 'is required' : undefined),
});

/** Some messages repeat what came: with 4 MB of it an answer would be larger than Lambda lets one be. */
const MOST_ERRORS = 20;
const MOST_CHARACTERS = 300;

const clipped = (text: string): string =>
  text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS).toWellFormed()}…` : text;

const fieldErrors = (error: z.core.$ZodError, whole: string): FieldError[] =>
  error.issues
    .slice(0, MOST_ERRORS)
    .map(({ path, message }) => ({ field: clipped(path.join('.')) || whole, message: clipped(message) }));

/** `value` as the schema has it; otherwise VALIDATION_FAILED with an entry for each field that is off, or for the `whole`. */
export const parse = <T>(schema: z.ZodMiniType<T>, value: unknown, whole = '(body)'): T => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = fieldErrors(parsed.error, whole);
  const [first] = errors;
  throw new Problem('VALIDATION_FAILED', `${first?.field}: ${first?.message}`, errors);
};

/** The problem of one field that no schema can check. */
export const invalidField = (field: string, message: string): Problem =>
  new Problem('VALIDATION_FAILED', `${field}: ${message}`, [{ field, message }]);

export const mediaType = (event: APIGatewayProxyEventV2): string =>
  (event.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

export const bodyBytes = (event: APIGatewayProxyEventV2): Buffer =>
  Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');

/** The JSON value of the body, whatever its shape. Of an object what is null is not given: clients write so what they leave out. */
export const jsonValue = (event: APIGatewayProxyEventV2): unknown => {
  if (mediaType(event) !== 'application/json') {
    const came = mediaType(event) === '' ? 'without a Content-Type' : `as "${clipped(mediaType(event))}"`;
    throw new Problem('UNSUPPORTED_MEDIA_TYPE', `The body came ${came}, not as application/json.`);
  }
  try {
    return withoutNulls(JSON.parse(bodyBytes(event).toString()), 1);
  } catch (error) {
    throw new Problem('INVALID_JSON', error instanceof Error ? error.message : 'The body cannot be parsed.');
  }
};

/** Reads a JSON body by a schema. */
export const jsonBody =
  <T>(schema: z.ZodMiniType<T>) =>
  (event: APIGatewayProxyEventV2): T =>
    parse(schema, jsonValue(event));

/** Reads query parameters by a schema; a repeated one comes as its values joined by commas. */
export const queryOf =
  <T>(schema: z.ZodMiniType<T>) =>
  (event: APIGatewayProxyEventV2): T =>
    parse(schema, event.queryStringParameters ?? {}, '(query)');

/** Reads path parameters by a schema; an id that cannot exist reads like one that does not, so nothing can be probed. */
export const pathOf =
  <T>(schema: z.ZodMiniType<T>, missing: ProblemCode) =>
  (event: APIGatewayProxyEventV2): T => {
    const parsed = schema.safeParse(event.pathParameters);
    if (!parsed.success) throw new Problem(missing, 'There is nothing under this id.');
    return parsed.data;
  };
