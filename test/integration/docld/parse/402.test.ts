import { accountWithCredits } from '../../../support/credits';
import { formWith, refused } from '../../../support/docld';
import { pdfOf } from '../../../support/docld-files';

test.each([
  ['free', 402],
  ['pro', 429],
] as const)('tier %s without credits left: %d QUOTA_EXCEEDED', async (tier, status) => {
  const { key } = await accountWithCredits(tier, 0);
  const body = formWith(await pdfOf(['One']));
  expect(await refused('POST', '/api/parse', { key, body })).toMatchObject({ status, code: 'QUOTA_EXCEEDED' });
});
