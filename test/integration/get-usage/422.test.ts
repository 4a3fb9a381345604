import { problem } from '../../../shared/contract/common';
import { call } from '../../support/api';

test.each([
  ['period', '?period=november'],
  ['period', '?period=2026-13'],
  ['limit', '?limit=0'],
  ['cursor', '?cursor=made-up'],
  ['(query)', '?month=2026-11'],
])('a wrong %s is named: %s', async (field, query) => {
  const { status, body } = await call('GET', `/v1/usage${query}`);
  expect(status).toBe(422);
  expect(problem.parse(body).errors).toEqual([expect.objectContaining({ field })]);
});
