import { problem } from '../../../shared/contract/common';
import { call } from '../../support/api';
import { accountWithCredits, creditsOf } from '../../support/credits';
import { readySample } from '../../support/flows';
import { listPage } from '../../support/lists';

const SUBMITS = ['/v1/specs/parse/document', '/v1/drawings/classify'];

test('with credits for one job, of twenty submits to two models at once one is taken', async () => {
  const { key } = await accountWithCredits('developer', 1);
  const { document_id } = await readySample(key);
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      call('POST', SUBMITS[index % 2] ?? '', { key, json: { document_id, cache: 'bypass' } }),
    ),
  );
  const refused = answers.filter(({ status }) => status !== 202);
  expect(refused).toHaveLength(19);
  expect(new Set(refused.map(({ body }) => problem.parse(body).code))).toEqual(new Set(['QUOTA_EXCEEDED']));
  expect(await creditsOf(key)).toMatchObject({ used: 1, remaining: 0 });
  expect((await listPage(key)).jobs).toHaveLength(1);
});
