import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../answer';
import { publicRoute } from '../public-route';

/** Swagger UI's own files, which lie beside the bundle. */
const FILES = { 'swagger-ui.css': 'text/css', 'swagger-ui-bundle.js': 'text/javascript' } as const;

const isFile = (name: string): name is keyof typeof FILES => Object.hasOwn(FILES, name);

/** Loads nothing from elsewhere; Swagger UI sets styles of its own. */
const POLICY =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'";

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Planwright API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
<nav style="font-family: sans-serif; padding: 1em">
<a href="/docs">Planwright</a>, or as a client of
<a href="/docs?api=plangrep">Plangrep</a>, <a href="/docs?api=docurift">DocuRift</a> or
<a href="/docs?api=docld">DocLD</a> finds it
</nav>
<div id="page"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script>
const api = /^\\w+$/.exec(new URLSearchParams(location.search).get('api') ?? '');
SwaggerUIBundle({ url: api ? '/v1/openapi/' + api[0] + '.json' : '/v1/openapi.json', dom_id: '#page', deepLinking: true });
</script>
</html>
`;

const answer = (statusCode: number, type: string, body: string): Answer => ({
  statusCode,
  headers: {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': POLICY,
    'cache-control': 'public, max-age=300',
  },
  body,
});

export const handler = publicRoute(({ pathParameters }) => {
  const file = pathParameters?.file;
  if (file === undefined) return answer(200, 'text/html', PAGE);
  if (!isFile(file)) return answer(404, 'text/plain', 'There is no such file. The page of the API is /docs.');
  return answer(200, FILES[file], readFileSync(join(process.env.LAMBDA_TASK_ROOT ?? __dirname, file), 'utf8'));
});
