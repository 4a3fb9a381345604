import { problem } from '../../../shared/contract/common';
import { newId } from '../../../shared/domain/ids';
import { freshAccount } from '../../support/accounts';
import { baseUrl, call } from '../../support/api';

const DOORS = '/v1/drawings/detection/doors';
const MB = 1024 * 1024;

let key: string;
beforeAll(async () => {
  key = (await freshAccount('enterprise')).key;
});

/** How long the answer is, in bytes. */
const sizeOf = (answer: { body: unknown }): number => JSON.stringify(answer.body).length;

test('an answer does not repeat a field name of 4 MB', async () => {
  const answer = await call('POST', DOORS, { key, json: { document_id: newId(), ['k'.repeat(4 * MB)]: 1 } });
  expect(answer.status).toBe(422);
  expect(sizeOf(answer)).toBeLessThan(2000);
  expect(problem.parse(answer.body).detail).toMatch(/^\(body\): Unrecognized key: "k+…$/);
});

test('of ten thousand wrong fields the first twenty are named', async () => {
  const answer = await call('POST', DOORS, {
    key,
    json: { document_id: newId(), page_numbers: Array(10_000).fill('one') },
  });
  expect(answer.status).toBe(422);
  expect(problem.parse(answer.body).errors?.map(({ field }) => field)).toEqual(
    Array.from({ length: 20 }, (_, index) => `page_numbers.${index}`),
  );
});

test('a field name ten thousand objects deep is no cost', async () => {
  const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
  const answer = await call('POST', DOORS, {
    key,
    headers: { 'content-type': 'application/json' },
    body: `{"document_id":"${newId()}","deep":${deep}}`,
  });
  expect(answer.status).toBe(422);
  expect(problem.parse(answer.body).detail).toBe('(body): Unrecognized key: "deep"');
});

test('a body above what Lambda takes reaches no function: the gateway answers 413 in its own words', async () => {
  const response = await fetch(baseUrl + DOORS, {
    method: 'POST',
    headers: { 'x-api-key': key, 'content-type': 'application/json' },
    body: JSON.stringify('x'.repeat(11 * MB)),
  });
  expect(response.status).toBe(413);
  expect(response.headers.get('x-request-id')).toBeNull();
});
