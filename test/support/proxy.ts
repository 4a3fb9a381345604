import { Agent, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { listen } from '../../local/listen';

export type Asked = { method: string; url: string; headers: IncomingHttpHeaders; body: Buffer };
export type Answered = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** What comes back instead of an answer: a connection that is cut, or silence for longer than any client waits. */
export type NoAnswer = 'cut' | 'silence';

/** Stands between a client and a service: it may change what was asked, ask again, or answer by itself. */
export type Between = (asked: Asked, forward: (asked: Asked) => Promise<Answered>) => Promise<Answered | NoAnswer>;

/** The operation that a request names: `PutItem` of `DynamoDB_20120810.PutItem`; a method for REST services. */
export const operationOf = ({ method, headers }: Asked): string =>
  String(headers['x-amz-target'] ?? method)
    .split('.')
    .at(-1) ?? '';

/** Longer than any client waits, short enough that the sockets do not run out. */
const SILENCE_MS = 15_000;

const agent = new Agent({ keepAlive: true });

const send = (upstream: string, { method, url, headers, body }: Asked): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const { 'transfer-encoding': _, expect: __, ...kept } = headers;
    const options = { agent, method, headers: { ...kept, 'content-length': String(body.length) } };
    const outgoing = request(new URL(url, upstream), options, (response) => {
      buffer(response).then(
        (answer) => resolve({ status: response.statusCode ?? 502, headers: response.headers, body: answer }),
        reject,
      );
    });
    outgoing.on('error', reject).end(body);
  });

const reply = (response: ServerResponse, answer: Answered | NoAnswer): void => {
  if (answer === 'cut') response.destroy();
  if (answer === 'silence') setTimeout(() => response.destroy(), SILENCE_MS).unref();
  if (typeof answer === 'string') return;
  const { 'transfer-encoding': _, connection: __, 'content-length': length, ...headers } = answer.headers;
  // the answer to a HEAD has a length and no body
  const size = answer.body.length > 0 ? String(answer.body.length) : (length ?? '0');
  response.writeHead(answer.status, { ...headers, 'content-length': size }).end(answer.body);
};

/** A proxy before the service at `upstream`, which is asked for only when the first request comes. */
export const startProxy = (upstream: () => string, between: Between) => {
  const answer = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET', url = '/', headers } = incoming;
    const asked = { method, url, headers, body: await buffer(incoming) };
    reply(response, await between(asked, (changed) => send(upstream(), changed)));
  };
  return listen(0, (incoming, response) => {
    answer(incoming, response).catch(() => response.destroy());
  });
};
