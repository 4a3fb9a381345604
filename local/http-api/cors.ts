import type { Cors } from '../template/model';

type Headers = Record<string, string[]>;

const listed = (values: string[] | undefined) => values?.join(',') ?? '';

const without = (headers: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value ? [[name, value]] : [])));

/** Headers that an allowed origin gets with every answer; none for other origins, or without CORS in the template. */
export function corsHeaders(cors: Cors | undefined, request: Headers): Record<string, string> {
  const origin = request.origin?.[0];
  const allowed = cors?.AllowOrigins ?? [];
  if (!cors || origin === undefined || !(allowed.includes('*') || allowed.includes(origin))) return {};
  return without({
    'access-control-allow-origin': allowed.includes('*') ? '*' : origin,
    'access-control-allow-credentials': cors.AllowCredentials ? 'true' : undefined,
    'access-control-expose-headers': listed(cors.ExposeHeaders),
  });
}

/** With CORS in the template, the gateway answers preflights itself and no route sees them. */
export const isPreflight = (cors: Cors | undefined, method: string, request: Headers): boolean =>
  cors !== undefined && method === 'OPTIONS' && 'origin' in request && 'access-control-request-method' in request;

export function preflightHeaders(cors: Cors | undefined, request: Headers): Record<string, string> {
  const common = corsHeaders(cors, request);
  if (!cors || Object.keys(common).length === 0) return {};
  return without({
    ...common,
    'access-control-allow-methods': listed(cors.AllowMethods),
    'access-control-allow-headers': listed(cors.AllowHeaders),
    'access-control-max-age': cors.MaxAge?.toString(),
  });
}
