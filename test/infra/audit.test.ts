import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const LOOKED_UP = '/-/npm/v1/security/advisories/bulk';

// npm keeps what it has heard of a hole
let cache: string;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'planwright-audit-'));
});
afterEach(() => rm(cache, { recursive: true }));

/** Runs the audit against a registry of the test's own. */
const audit = async (answer: RequestListener) => {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const env = { ...process.env, npm_config_registry: `http://127.0.0.1:${port}/`, npm_config_cache: cache };
  const child = spawn(process.execPath, ['.ci/audit.mjs'], { env });
  const [said, [status]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  server.closeAllConnections();
  server.close();
  return { status, said };
};

const answering =
  (advisories: object): RequestListener =>
  (request, response) => {
    if (request.url !== LOOKED_UP) return response.writeHead(404).end('{}');
    return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(advisories));
  };

const advisory = (severity: string) => ({
  id: 1,
  url: 'https://advisories.example/1',
  title: 'A hole',
  severity,
  vulnerable_versions: '*',
  cwe: [],
  cvss: { score: 0, vectorString: null },
});

test('a registry without the endpoint is said, and is no pass', async () => {
  const { status, said } = await audit((_, response) => response.writeHead(405).end());
  expect(status).toBe(2);
  expect(said).toContain('AUDIT NOT DONE: the registry answered 405.');
});

test('no known hole passes', async () => {
  expect(await audit(answering({}))).toEqual({
    status: 0,
    said: 'Audit: 0 known holes in what is deployed, 0 of them high or critical.\n',
  });
});

test.each([
  ['high', 1],
  ['critical', 1],
  ['moderate', 0],
])('a hole of severity %s: status %i', async (severity, status) => {
  const found = await audit(answering({ uuid: [advisory(severity)] }));
  expect(found.status).toBe(status);
  expect(found.said).toContain('Audit: 1 known holes');
});
