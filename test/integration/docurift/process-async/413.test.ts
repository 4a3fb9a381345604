import { BASE, formWith, refused } from '../../../support/docurift';

test('a file above what a form may carry: FILE_TOO_LARGE, and what to do instead, with the way around', async () => {
  const body = formWith(new Uint8Array(4 * 1024 * 1024 + 1));
  const answer = await refused('POST', `${BASE}/documents/process/async`, { body });
  expect(answer).toMatchObject({
    status: 413,
    code: 'FILE_TOO_LARGE',
    message: expect.stringMatching(/POST \/v1\/documents .* documentId/),
  });
});
