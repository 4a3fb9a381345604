import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { type Connection, connect } from '../../client/connection';
import { listen } from '../../local/listen';

export type AskedOnce = { method: string; path: string; key: string | undefined; body: Buffer };
export type Fate = (response: ServerResponse, asked: AskedOnce) => void;

export const cut: Fate = (response) => response.destroy();

export const answers =
  (status: number, body: unknown, headers: Record<string, string> = {}) =>
  (response: ServerResponse): void => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };

/** A server over a real socket that treats one request after the other as it is told, and a client of it that need not sleep. */
export const flakyServer = async (...fates: Fate[]) => {
  const asked: AskedOnce[] = [];
  const slept: number[] = [];
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const { method = '', url: path = '', headers } = request;
    const one = { method, path, key: headers['idempotency-key']?.toString(), body: await buffer(request) };
    asked.push(one);
    (fates.shift() ?? cut)(response, one);
  };
  const server = await listen(0, (request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  const connection: Connection = { ...connect(server.url, 'key'), sleep: async (seconds) => slept.push(seconds) };
  return { connection, asked, slept, stop: server.stop };
};
