import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiDocument, openApiText } from '../contract/openapi/document';
import { problemsOf } from '../contract/openapi/operation';
import { PLANWRIGHT } from '../contract/openapi/planwright';
import { DESCRIBED } from './described';

describe.each(Object.entries(DESCRIBED))('%s', (file, api) => {
  const { operations } = api;

  test('is what the contract says now: npm run openapi writes it', () => {
    expect(readFileSync(join(__dirname, '../..', file), 'utf8')).toBe(openApiText(api));
  });

  test('no two operations have the same id or the same method and path', () => {
    const ids = operations.map(({ id }) => id);
    const keys = operations.map(({ method, path }) => `${method} ${path}`);
    expect([new Set(ids).size, new Set(keys).size]).toEqual([operations.length, operations.length]);
  });

  test('every parameter of a path is described, and no other', () => {
    for (const { path, path_parameters } of operations) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(Object.keys(path_parameters?.def.shape ?? {}).sort()).toEqual(named.sort());
    }
  });

  test('formats stand in place of their patterns, and every schema that recurs has a name', () => {
    const text = JSON.stringify(openApiDocument(api));
    expect(text).not.toMatch(/"format":"(uuid|date-time)","pattern"/);
    expect(text).not.toContain('__schema');
  });
});

test('a submit may be refused for its body, its key, its rate and its credits', () => {
  const [submit] = PLANWRIGHT.operations.filter(({ id }) => id === 'parseSpec');
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
