import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiDocument, openApiText } from './document';
import { problemsOf } from './operation';
import { OPERATIONS } from './operations';

test('docs/openapi.json is what the contract says now: npm run openapi writes it', () => {
  expect(readFileSync(join(__dirname, '../../../docs/openapi.json'), 'utf8')).toBe(openApiText());
});

test('no two operations have the same id or the same method and path', () => {
  const ids = OPERATIONS.map(({ id }) => id);
  const keys = OPERATIONS.map(({ method, path }) => `${method} ${path}`);
  expect([new Set(ids).size, new Set(keys).size]).toEqual([OPERATIONS.length, OPERATIONS.length]);
});

test('every parameter of a path is described, and no other', () => {
  for (const { path, path_parameters } of OPERATIONS) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(Object.keys(path_parameters?.def.shape ?? {}).sort()).toEqual(named.sort());
  }
});

test('a submit may be refused for its body, its key, its rate and its credits', () => {
  const [submit] = OPERATIONS.filter(({ id }) => id === 'parseSpec');
  expect(submit && problemsOf(submit)).toEqual(
    expect.arrayContaining([
      'INVALID_JSON',
      'VALIDATION_FAILED',
      'IDEMPOTENCY_KEY_REUSED',
      'RATE_LIMITED',
      'QUOTA_EXCEEDED',
    ]),
  );
});

test('formats stand in place of their patterns', () => {
  expect(JSON.stringify(openApiDocument())).not.toMatch(/"format":"(uuid|date-time)","pattern"/);
});
