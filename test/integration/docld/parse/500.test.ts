import { freshAccount } from '../../../support/accounts';
import { creditsOf } from '../../../support/credits';
import { formWith, getDocldJob, refused } from '../../../support/docld';
import { blankPdf } from '../../../support/docurift-files';

test('a document without a word: OCR_ERROR, as the job says, and nothing is charged', async () => {
  const { key } = await freshAccount('pro');
  const answer = await refused('POST', '/api/parse', { key, body: formWith(await blankPdf()) });
  expect(answer).toMatchObject({ status: 500, code: 'OCR_ERROR' });
  const job = await getDocldJob(key, answer.details.job_id ?? '');
  expect(job).toMatchObject({
    status: 'failed',
    error_code: 'OCR_ERROR',
    error: expect.stringContaining(answer.message),
  });
  expect(await creditsOf(key)).toMatchObject({ used: 0 });
});
