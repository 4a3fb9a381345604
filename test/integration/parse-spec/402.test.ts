import { problem } from '../../../shared/contract/common';
import { call } from '../../support/api';
import { accountWithCredits, creditsOf } from '../../support/credits';
import { ended, readySample, submitToc, submittedToc } from '../../support/flows';
import { listPage } from '../../support/lists';

test('the free tier’s credits are used up: nothing is queued and nothing charged', async () => {
  const { key } = await accountWithCredits('free', 2);
  const { document_id } = await readySample(key);
  for (const _ of [1, 2]) await submittedToc(document_id, key);
  const { status, body } = await submitToc(document_id, key);
  expect(status).toBe(402);
  expect(problem.parse(body)).toMatchObject({
    code: 'FREE_TIER_LIMIT_REACHED',
    detail: 'The job costs 1 and 0 of 2 credits are left.',
  });
  expect(await creditsOf(key)).toMatchObject({ used: 2, remaining: 0 });
  expect((await listPage(key)).jobs).toHaveLength(2);
});

test('a result that is there already can still be had', async () => {
  const { key } = await accountWithCredits('free', 1);
  const { document_id } = await readySample(key);
  await ended((await submittedToc(document_id, key)).job_id, key);
  const { status, body } = await call('POST', '/v1/specs/parse/document', { key, json: { document_id } });
  expect(status).toBe(202);
  expect(body).toMatchObject({ status: 'complete', cached: true });
});

test('of many at once only as many pass as the credits suffice for', async () => {
  const { key } = await accountWithCredits('developer', 7);
  const { document_id } = await readySample(key);
  const answers = await Promise.all(Array.from({ length: 20 }, () => submitToc(document_id, key)));
  expect(answers.filter(({ status }) => status === 202)).toHaveLength(7);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202, 429]));
  expect(await creditsOf(key)).toMatchObject({ used: 7, remaining: 0 });
});
