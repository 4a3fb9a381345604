import { problem } from '../../../shared/contract/common';
import { freshAccount } from '../../support/accounts';
import { call } from '../../support/api';
import { accountWithCredits } from '../../support/credits';
import { readySample, submitToc } from '../../support/flows';

test('the sixth submit of a free account within a minute is told when to come again', async () => {
  const { key } = await freshAccount('free');
  const { document_id } = await readySample(key);
  for (let left = 4; left >= 0; left -= 1) {
    const { status, headers } = await submitToc(document_id, key);
    expect(status).toBe(202);
    expect(headers.get('ratelimit-policy')).toBe('"submits";q=5;w=60');
    expect(headers.get('ratelimit')).toMatch(new RegExp(`^"submits";r=${left};t=(60|5\\d|4\\d)$`));
  }
  const { status, headers, body } = await submitToc(document_id, key);
  const { code, retry_after_seconds } = problem.parse(body);
  expect({ status, code }).toEqual({ status: 429, code: 'RATE_LIMITED' });
  expect(headers.get('retry-after')).toBe(String(retry_after_seconds));
  expect(headers.get('ratelimit')).toBe(`"submits";r=0;t=${retry_after_seconds}`);
  expect(headers.get('content-type')).toBe('application/problem+json');
});

test('of many at once exactly as many pass as the tier allows', async () => {
  const { key } = await freshAccount('free');
  const { document_id } = await readySample(key);
  const answers = await Promise.all(Array.from({ length: 15 }, () => submitToc(document_id, key)));
  expect(answers.filter(({ status }) => status === 202)).toHaveLength(5);
});

test('refusals say how far the account is, too', async () => {
  const { key } = await freshAccount('free');
  const { status, headers } = await call('POST', '/v1/specs/parse/document', { key, json: {} });
  expect(status).toBe(422);
  expect(headers.get('ratelimit')).toMatch(/^"submits";r=4;/);
});

test('reading, uploading and cancelling are not counted', async () => {
  const { key } = await freshAccount('free');
  for (let turn = 0; turn < 8; turn += 1) {
    expect((await call('GET', '/v1/jobs', { key })).headers.get('ratelimit')).toBeNull();
  }
});

test('this month’s credits are used up: the next month is when to come again', async () => {
  const { key } = await accountWithCredits('developer', 0);
  const { document_id } = await readySample(key);
  const { status, headers, body } = await submitToc(document_id, key);
  expect(status).toBe(429);
  const { code, retry_after_seconds = 0 } = problem.parse(body);
  expect(code).toBe('QUOTA_EXCEEDED');
  expect(headers.get('retry-after')).toBe(String(retry_after_seconds));
  const comeAgain = new Date(Date.now() + retry_after_seconds * 1000 + 1000).toISOString();
  expect(comeAgain).toMatch(/-01T00:00/);
});
