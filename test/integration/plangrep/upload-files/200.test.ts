import { filesAnswer } from '../../../../shared/dialects/plangrep/uploads';
import { freshAccount } from '../../../support/accounts';
import { call } from '../../../support/api';
import {
  BASE,
  bytesOf,
  createdJobOf,
  declared,
  formOf,
  getPlangrepJob,
  hashOf,
  registered,
} from '../../../support/plangrep';

let key: string;
let jobId: string;
beforeEach(async () => {
  ({ key } = await freshAccount('free'));
  jobId = (await createdJobOf(key)).job.id;
});

const uploaded = async (body: FormData) => {
  const answer = await call('POST', `${BASE}/jobs/${jobId}/files`, { key, body });
  expect(answer.status).toBe(200);
  expect(filesAnswer.parse(answer.body)).toEqual(answer.body);
  return filesAnswer.parse(answer.body);
};
const file = (text: string, metadata: object = {}) => ({
  bytes: bytesOf(text),
  metadata: { fileName: `${text}.pdf`, contentType: 'application/pdf', ...metadata },
});

test('files come with what metadata says of them, in its order', async () => {
  const files = [
    file('b', { classification: 'plans', sha256: hashOf(bytesOf('b')) }),
    file('a', { classification: null, sha256: null }),
  ];
  const { job, status, files: told } = await uploaded(formOf(files));
  expect(status).toBe('uploaded');
  expect(told).toEqual([
    { documentId: expect.any(String), fileName: 'b.pdf', status: 'uploaded', warnings: [] },
    { documentId: expect.any(String), fileName: 'a.pdf', status: 'uploaded', warnings: [] },
  ]);
  expect(job).toMatchObject({ status: 'uploading' });
  expect(job.files.map(({ fileName, status }) => [fileName, status])).toEqual(
    expect.arrayContaining([
      ['a.pdf', 'uploaded'],
      ['b.pdf', 'uploaded'],
    ]),
  );
  expect(await getPlangrepJob(key, jobId)).toEqual(job);
});

test('bytes that the job has already are skipped, under whatever name they come', async () => {
  const first = await uploaded(formOf([file('a')]));
  const again = await uploaded(formOf([file('a', { fileName: 'copy.pdf' }), file('b'), file('b')]));
  expect(again.files.map(({ status }) => status)).toEqual(['skipped', 'uploaded', 'skipped']);
  expect(again.files[0]?.documentId).toBe(first.files[0]?.documentId);
  expect(again.job.files).toHaveLength(2);
  expect((await uploaded(formOf([file('a')]))).status).toBe('skipped');
});

test('a file that was declared and not sent may come in a form; then it is not to be sent any more', async () => {
  const { uploads } = await registered(key, jobId, [declared('a.pdf', bytesOf('a'))]);
  const { files } = await uploaded(formOf([file('a')]));
  expect(files).toMatchObject([{ documentId: uploads[0]?.documentId, status: 'uploaded' }]);
  const again = await registered(key, jobId, [declared('a.pdf', bytesOf('a'))]);
  expect(again.uploads).toMatchObject([{ status: 'skipped', uploadUrl: null, headers: {}, expiresAt: null }]);
});

test('metadata with a flow id that is null has none', async () => {
  const body = new FormData();
  body.append(
    'metadata',
    JSON.stringify({ clientUploadFlowId: null, files: [{ partName: 'file0', fileName: 'a.pdf' }] }),
  );
  body.append('file0', new Blob([bytesOf('a')]), 'a.pdf');
  expect((await uploaded(body)).files).toMatchObject([{ fileName: 'a.pdf', status: 'uploaded' }]);
});

test.each(['without', 'with empty'])('%s metadata each file is what its own part says', async (how) => {
  const form = new FormData();
  if (how === 'with empty') form.append('metadata', '');
  form.append('file0', new Blob([bytesOf('x')], { type: 'text/plain' }), 'notes.txt');
  const { files } = await uploaded(form);
  expect(files).toMatchObject([{ fileName: 'notes.txt', warnings: [{ code: 'NOT_A_PDF' }] }]);
});
