import { isUtf8 } from 'node:buffer';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { ACCOUNT } from '../template/names';
import type { RouteMatch } from './route-match';

/** What of an HTTP request the event is made from. `url` is the path with query as it came. */
export type HttpRequest = {
  method: string;
  url: string;
  /** Names in lower case, each with all its values. */
  headers: Record<string, string[]>;
  sourceIp: string;
  body: Buffer;
};

/** The gateway hands these to the function as text and all others, forms too, as base64. */
const TEXT_TYPES = /^(text\/|application\/(json|javascript|xml|[^;]+\+(json|xml))\b)/i;

const isText = (contentType: string | undefined, body: Buffer) =>
  isUtf8(body) && (contentType === undefined || TEXT_TYPES.test(contentType));

/** HTTP APIs decode the path before they match it; what cannot be decoded stays as it is. */
export function decodedPath(url: string): string {
  const [path = '/'] = url.split('?', 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** `12/Mar/2026:19:03:58 +0000`, the form of access logs. */
export function requestTime(date: Date): string {
  const [, day, month, year, time] = date.toUTCString().split(' ');
  return `${day}/${month}/${year}:${time} +0000`;
}

/** Repeated parameters are joined by a comma. */
function queryParameters(query: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    values[name] = name in values ? `${values[name]},${value}` : value;
  }
  return values;
}

const notEmpty = <T extends object>(value: T): T | undefined => (Object.keys(value).length > 0 ? value : undefined);

/** The event that a Lambda integration receives, payload format 2.0. */
export function toEvent(
  request: HttpRequest,
  { route, pathParameters }: RouteMatch,
  api: { id: string; requestId: string; now: Date },
): APIGatewayProxyEventV2 {
  const { cookie, ...others } = request.headers;
  const headers = Object.fromEntries(Object.entries(others).map(([name, values]) => [name, values.join(',')]));
  const path = decodedPath(request.url);
  const mark = request.url.indexOf('?');
  const rawQueryString = mark < 0 ? '' : request.url.slice(mark + 1);
  const query = notEmpty(queryParameters(rawQueryString));
  const parameters = notEmpty(pathParameters);
  const text = isText(headers['content-type'], request.body);
  return {
    version: '2.0',
    routeKey: route.routeKey,
    rawPath: path,
    rawQueryString,
    ...(cookie && { cookies: cookie.flatMap((line) => line.split('; ')) }),
    headers: { ...headers, 'x-forwarded-for': request.sourceIp, 'x-forwarded-proto': 'http' },
    ...(query && { queryStringParameters: query }),
    ...(parameters && { pathParameters: parameters }),
    requestContext: {
      accountId: ACCOUNT,
      apiId: api.id,
      domainName: headers.host ?? '',
      domainPrefix: api.id,
      http: {
        method: request.method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: request.sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: api.requestId,
      routeKey: route.routeKey,
      stage: '$default',
      time: requestTime(api.now),
      timeEpoch: api.now.getTime(),
    },
    ...(request.body.length > 0 && { body: request.body.toString(text ? 'utf8' : 'base64') }),
    isBase64Encoded: request.body.length > 0 && !text,
  };
}
