import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import { generate } from 'selfsigned';
import { type Door, publicWeb } from '../../shared/egress/connect';

/** An HTTPS server of the test's own on this machine, and the door through which it alone can be reached. */
export const httpsServer = async (listener: RequestListener) => {
  const names = { name: 'subjectAltName' as const, altNames: [{ type: 2 as const, value: 'localhost' }] };
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], { extensions: [names] });
  const server = createServer({ key, cert }, listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the test server has no port');
  const port = String(address.port);
  const door: Door = { ...publicWeb, admits: (ip) => ip === '127.0.0.1', port, ca: cert };
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { door, stop, at: (path: string) => `https://localhost:${port}${path}` };
};
