import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod/mini';
import { jsonBody, parse } from '../../api/parse';

type Read<T> = (event: APIGatewayProxyEventV2) => T;

/** Reads a JSON body that may be missing. */
export const optionalBody =
  <T>(schema: z.ZodMiniType<T>): Read<T> =>
  (event) =>
    event.body ? jsonBody(schema)(event) : parse(schema, {});

/** Reads the path and what comes with it as one, so that an Idempotency-Key is not taken for one of another path. */
export const both =
  <Path extends object, Rest extends object>(path: Read<Path>, rest: Read<Rest>): Read<Path & Rest> =>
  (event) => ({ ...path(event), ...rest(event) });
