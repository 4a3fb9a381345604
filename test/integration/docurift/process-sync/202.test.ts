import { submittedAnswer } from '../../../../shared/dialects/docurift/contract';
import { freshAccount } from '../../../support/accounts';
import { call } from '../../../support/api';
import { BASE, formWith, getDocuriftJob } from '../../../support/docurift';
import { invoicePdf } from '../../../support/docurift-files';
import { lendAllSlots } from '../../../support/slots';

test('a job that takes too long is answered as it stands, to be polled', async () => {
  const { account_id, key } = await freshAccount('free');
  await lendAllSlots(account_id, 'free', 600);
  const body = formWith(await invoicePdf(), { documentType: 'invoice' });
  const answer = await call('POST', `${BASE}/documents/process`, { key, body });
  expect(answer.status).toBe(202);
  const { jobId, ...job } = submittedAnswer.parse(answer.body).data;
  expect(job).toMatchObject({ id: jobId, status: 'pending' });
  expect(await getDocuriftJob(key, jobId)).toMatchObject({ status: 'pending' });
});
