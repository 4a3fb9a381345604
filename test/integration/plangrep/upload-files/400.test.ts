import { freshAccount } from '../../../support/accounts';
import { BASE, bytesOf, createdJobOf, formOf, refused } from '../../../support/plangrep';

let key: string;
let jobId: string;
beforeAll(async () => {
  ({ key } = await freshAccount('free'));
  jobId = (await createdJobOf(key)).job.id;
});

const formWith = (metadata: string): FormData => {
  const form = new FormData();
  form.append('metadata', metadata);
  form.append('file0', new Blob([bytesOf('a')]), 'a.pdf');
  return form;
};

test.each<[string, FormData | string, string]>([
  ['no form', 'plain text', 'form'],
  ['a form without a file', new FormData(), 'file0'],
  ['metadata that is no JSON', formWith('{'), 'metadata'],
  ['metadata of no files', formWith('{"files": []}'), 'files'],
  ['metadata of a part that is not there', formWith('{"files": [{"partName": "file1", "fileName": "a"}]}'), 'file1'],
  [
    'an unknown classification',
    formOf([{ bytes: bytesOf('a'), metadata: { fileName: 'a', classification: 'x' } }]),
    'files',
  ],
])('%s: VALIDATION_FAILED', async (_, body, field) => {
  const answer = await refused('POST', `${BASE}/jobs/${jobId}/files`, { key, body });
  expect(answer).toMatchObject({ status: 400, code: 'VALIDATION_FAILED', message: expect.stringContaining(field) });
});
