import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod/mini';
import { parse } from '../api/parse';

/** What has a value: clients also name the parameters and fields of a form that they have nothing to say of. */
const given = <Value>(entries: Iterable<[string, Value]>): [string, Value][] =>
  [...entries].filter(([, value]) => value !== '');

/** The fields of a form beside its file, without the empty ones. */
export const fieldsGiven = (form: FormData): [string, string | File][] =>
  given(form).filter(([name]) => name !== 'file');

/** The query parameters without the empty ones; of a list that came as `name[]`, as some write it, under its `name`. */
export const queryGiven = ({
  queryStringParameters = {},
}: APIGatewayProxyEventV2): Record<string, string | undefined> =>
  Object.fromEntries(
    given(Object.entries(queryStringParameters)).map(([name, value]) => [name.replace(/\[\]$/, ''), value]),
  );

/** Reads the query parameters that are given by a schema; a repeated one comes as its values joined by commas. */
export const queryOf =
  <T>(schema: z.ZodMiniType<T>) =>
  (event: APIGatewayProxyEventV2): T =>
    parse(schema, queryGiven(event), '(query)');
