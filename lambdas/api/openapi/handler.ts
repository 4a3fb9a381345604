import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicRoute } from '../public-route';

/** The documents, which lie beside the bundle: Planwright's own, and those of the other vendors' dialects. */
const OWN = 'openapi.json';
const FILES: readonly string[] = [OWN, 'plangrep.json', 'docurift.json', 'docld.json'];

export const handler = publicRoute(({ pathParameters }) => {
  const file = pathParameters?.file ?? OWN;
  if (!FILES.includes(file)) {
    const headers = { 'content-type': 'text/plain; charset=utf-8' };
    return { statusCode: 404, headers, body: `There is no such document. There are ${FILES.join(', ')}.` };
  }
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' },
    body: readFileSync(join(process.env.LAMBDA_TASK_ROOT ?? __dirname, file), 'utf8'),
  };
});
