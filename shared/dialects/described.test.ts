import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openApiDocument, openApiText } from '../contract/openapi/document';
import { problemsOf } from '../contract/openapi/operation';
import { PLANWRIGHT } from '../contract/openapi/planwright';
import { DESCRIBED } from './described';

const ROOT = join(__dirname, '../..');
const VALIDATOR = require.resolve('@seriousme/openapi-schema-validator/bin/validate-api-cli.js');

/** Rejects what is no OpenAPI; a process of its own, as the validator is an ES module that looks for its files. */
const validated = (file: string) => promisify(execFile)(process.execPath, [VALIDATOR, file]);

describe.each(Object.entries(DESCRIBED))('%s', (file, api) => {
  const { operations } = api;

  test('is what the contract says now: npm run openapi writes it', () => {
    expect(readFileSync(join(ROOT, file), 'utf8')).toBe(openApiText(api));
  });

  test('is OpenAPI 3.1', async () => {
    expect(JSON.parse((await validated(join(ROOT, file))).stdout)).toEqual({ valid: true });
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

  test('formats stand in place of their patterns, and schemas have the names they are given, and no others', () => {
    const described = openApiDocument(api);
    expect(JSON.stringify(described).match(/"format":"(uuid|date-time)","pattern"/)).toBeNull();
    expect(Object.keys(described.components?.schemas ?? {}).sort()).toEqual(Object.keys(api.schemas).sort());
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

test('what is no OpenAPI is told from it', async () => {
  await expect(validated(join(ROOT, 'package.json'))).rejects.toThrow();
});
