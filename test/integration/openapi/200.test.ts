import { readFileSync } from 'node:fs';
import { baseUrl, call } from '../../support/api';

test.each(['openapi.json', 'openapi/plangrep.json', 'openapi/docurift.json', 'openapi/docld.json'])(
  'the contract is served to anyone, as the repository has it: %s',
  async (file) => {
    const { status, body } = await call('GET', `/v1/${file}`, { key: null });
    expect(status).toBe(200);
    expect(body).toEqual(JSON.parse(readFileSync(`docs/${file}`, 'utf8')));
  },
);

const get = async (path: string) => {
  const response = await fetch(baseUrl + path);
  const type = response.headers.get('content-type')?.split(';')[0];
  return {
    status: response.status,
    type,
    policy: response.headers.get('content-security-policy'),
    text: await response.text(),
  };
};

test('its page loads its script and style from here, and nothing from elsewhere', async () => {
  const page = await get('/docs');
  expect(page).toMatchObject({ status: 200, type: 'text/html', policy: expect.stringContaining("default-src 'none'") });
  const linked = [...page.text.matchAll(/<(?:link|script)[^>]*(?:href|src)="([^"]+)"/g)].map(([, path = '']) => path);
  expect(linked).toEqual(['/docs/swagger-ui.css', '/docs/swagger-ui-bundle.js']);
  const files = await Promise.all(linked.map(get));
  expect(files.map(({ status, type }) => [status, type])).toEqual([
    [200, 'text/css'],
    [200, 'text/javascript'],
  ]);
  expect(files[1]?.text).toContain('SwaggerUIBundle');
});

test.each(['/docs/index.js', '/v1/openapi/index.js', '/docs/..%2Findex.js', '/docs/%2e%2e'])(
  'no other file lies there: %s',
  async (path) => {
    expect([404, 401]).toContain((await get(path)).status);
  },
);
