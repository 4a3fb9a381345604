import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { listen } from '../listen';
import type { HttpService, LambdaService } from '../services';
import type { HttpApi, Route } from '../template/model';
import { corsHeaders, isPreflight, preflightHeaders } from './cors';
import { decodedPath, type HttpRequest, toEvent } from './event';
import { gatewayError, type HttpResponse, internalServerError, toResponse } from './response';
import { findRoute } from './route-match';

/** An HTTP API's limit on a request body. */
const BODY_LIMIT = 10 * 1024 * 1024;

const tooLarge = gatewayError(413, 'Request Entity Too Large');

/** The whole body; undefined if it is too large. It is read to its end even then, for the client to hear the answer. */
async function readBody(message: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    size += chunk.length;
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  return size <= BODY_LIMIT ? Buffer.concat(chunks) : undefined;
}

async function invoke(lambda: LambdaService, route: Route, event: object): Promise<HttpResponse> {
  const waiting = new AbortController();
  const late = sleep(route.timeoutMs, gatewayError(503, 'Service Unavailable'), { signal: waiting.signal });
  try {
    return await Promise.race([lambda.invoke(route.functionArn, event).then(toResponse), late]);
  } catch (error) {
    return error instanceof Error && error.name === 'RequestTooLargeException' ? tooLarge : internalServerError;
  } finally {
    late.catch(() => {});
    waiting.abort();
  }
}

async function answer(api: HttpApi, lambda: LambdaService, message: IncomingMessage, requestId: string) {
  const { method = 'GET', url = '/' } = message;
  const headers = Object.fromEntries(
    Object.entries(message.headersDistinct).map(([name, values]) => [name, values ?? []]),
  );
  const body = await readBody(message);
  if (!body) return tooLarge;
  if (isPreflight(api.cors, method, headers)) {
    return { status: 204, headers: preflightHeaders(api.cors, headers), body: Buffer.alloc(0) };
  }
  const match = findRoute(api.routes, method, decodedPath(url));
  if (!match) return gatewayError(404, 'Not Found');
  const request: HttpRequest = { method, url, headers, sourceIp: message.socket.remoteAddress ?? '', body };
  const event = toEvent(request, match, { id: api.id, requestId, now: new Date() });
  const response = await invoke(lambda, match.route, event);
  return { ...response, headers: { ...response.headers, ...corsHeaders(api.cors, headers) } };
}

function send(reply: ServerResponse, { status, headers, body }: HttpResponse, requestId: string): void {
  const length = status === 204 || status === 304 ? {} : { 'content-length': body.length };
  reply.writeHead(status, { ...headers, ...length, 'apigw-requestid': requestId }).end(body);
}

/** Serves the app's HTTP API on 127.0.0.1: routes to functions, payload format 2.0, the gateway's own limits. */
export function startHttpApi(api: HttpApi, lambda: LambdaService, port: number): Promise<HttpService> {
  return listen(port, async (message, reply) => {
    const requestId = randomUUID();
    try {
      send(reply, await answer(api, lambda, message, requestId), requestId);
    } catch {
      reply.destroy(); // The client went away while it sent its body.
    }
  });
}
