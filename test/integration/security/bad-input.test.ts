import { readFileSync } from 'node:fs';
import { problem } from '../../../shared/contract/common';
import type { Operation } from '../../../shared/contract/openapi/operation';
import { PROBLEM_KINDS } from '../../../shared/domain/problems';
import { freshAccount } from '../../support/accounts';
import { call } from '../../support/api';
import { codeOf, goodBody, NOTHING, type Sent } from '../../support/bad-input/bad-input';
import { BAD_INPUTS, badInputPage } from '../../support/bad-input/table';

let key: string;

// of its own: submits are counted by the minute
beforeAll(async () => {
  key = (await freshAccount('enterprise')).key;
});

const bodyOf = (operation: Operation, { json, extra, body }: Sent) => {
  if (typeof body === 'function') return { body: body() };
  if (body !== undefined) return { body };
  if (json !== undefined) return { json };
  return operation.body ? { json: { ...goodBody(operation), ...extra } } : {};
};

const send = (operation: Operation, sent: Sent) => {
  const path = operation.path.replace(/\{(job|document)_id\}/, sent.pathId ?? NOTHING).replace(/\{\w+\}/, '1');
  const query = sent.query === undefined ? '' : `?${sent.query}`;
  return call(operation.method, path + query, {
    key,
    ...(sent.headers && { headers: sent.headers }),
    ...bodyOf(operation, sent),
  });
};

const CASES = BAD_INPUTS.flatMap(({ operations, input, ...bad }) =>
  operations.map((operation) => ({ name: `${operation.id}: ${input}`, operation, ...bad })),
);

test.each(CASES)('$name', async ({ operation, sent, code, detail }) => {
  const expected = codeOf(operation, code);
  const { status, headers, body } = await send(operation, sent);
  expect(problem.parse(body)).toMatchObject({ code: expected, detail, next_step: PROBLEM_KINDS[expected].nextStep });
  expect(status).toBe(PROBLEM_KINDS[expected].status);
  expect(headers.get('content-type')).toBe('application/problem+json');
});

test('docs/bad-input.md is what the table says: npx tsx test/support/bad-input/write.ts writes it', () => {
  expect(readFileSync('docs/bad-input.md', 'utf8')).toBe(badInputPage());
});
