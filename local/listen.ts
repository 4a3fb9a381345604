import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import type { HttpService } from './services';

/** Node's own 5 s pass on a busy machine between a client's choice of a connection and its request, which then meets a closed one. */
const KEEP_ALIVE_MS = 65_000;

/** An HTTP server on 127.0.0.1; port 0 takes a free one. Rejects when the port is taken. */
export async function listen(port: number, listener: RequestListener): Promise<HttpService> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, listener);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(port, '127.0.0.1', resolve);
  await promise;
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
