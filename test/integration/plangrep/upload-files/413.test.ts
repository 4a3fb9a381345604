import { freshAccount } from '../../../support/accounts';
import { BASE, bytesOf, createdJobOf, declared, formOf, refused, registered } from '../../../support/plangrep';

let key: string;
let jobId: string;
beforeEach(async () => {
  ({ key } = await freshAccount('free'));
  jobId = (await createdJobOf(key)).job.id;
});

test('files of more than 4 MB in all: BODY_TOO_LARGE, and where to send them', async () => {
  const half = (fill: number) => new Uint8Array(2 * 1024 * 1024 + 1).fill(fill);
  const body = formOf([1, 2].map((fill) => ({ bytes: half(fill), metadata: { fileName: `${fill}.pdf` } })));
  const answer = await refused('POST', `${BASE}/jobs/${jobId}/files`, { key, body });
  expect(answer).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE', message: expect.stringContaining('/uploads') });
});

test('a file more than a hundred: JOB_FILES_EXCEEDED', async () => {
  const files = Array.from({ length: 100 }, (_, index) => declared(`${index}.pdf`, bytesOf(`${index}`)));
  await registered(key, jobId, files);
  const body = formOf([{ bytes: bytesOf('one more'), metadata: { fileName: 'more.pdf' } }]);
  const answer = await refused('POST', `${BASE}/jobs/${jobId}/files`, { key, body });
  expect(answer).toMatchObject({ status: 413, code: 'JOB_FILES_EXCEEDED' });
});
