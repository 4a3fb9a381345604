import { accountWithCredits } from '../../../support/credits';
import { BASE, formWith, refused } from '../../../support/docurift';
import { invoicePdf } from '../../../support/docurift-files';

test.each(['free', 'pro'] as const)('tier %s without credits left: INSUFFICIENT_CREDITS', async (tier) => {
  const { key } = await accountWithCredits(tier, 0);
  const body = formWith(await invoicePdf(), { documentType: 'invoice' });
  const answer = await refused('POST', `${BASE}/documents/process/async`, { key, body });
  expect(answer).toMatchObject({ status: 402, code: 'INSUFFICIENT_CREDITS' });
});
