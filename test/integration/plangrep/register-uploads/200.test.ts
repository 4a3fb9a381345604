import { freshAccount } from '../../../support/accounts';
import { bytesOf, createdJobOf, declared, getPlangrepJob, registered, sent } from '../../../support/plangrep';

let key: string;
let jobId: string;
beforeEach(async () => {
  ({ key } = await freshAccount('free'));
  jobId = (await createdJobOf(key)).job.id;
});

const GB = 1_000_000_000;

test('a file is declared, then sent to its url with its headers and no others', async () => {
  const bytes = bytesOf('not looked at yet');
  const { job, uploads } = await registered(key, jobId, [declared('plans.pdf', bytes, { classification: 'plans' })]);
  const [upload] = uploads;
  if (!upload) throw new Error('no upload');
  expect(upload).toMatchObject({
    fileName: 'plans.pdf',
    classification: 'plans',
    status: 'registered',
    uploadMode: 'direct_put',
    parts: [],
    partSize: null,
    warnings: [],
  });
  expect(upload.headers).toHaveProperty('x-amz-checksum-sha256');
  expect(job).toMatchObject({
    status: 'uploading',
    files: [{ id: upload.documentId, fileName: 'plans.pdf', status: 'awaiting_upload' }],
  });
  expect(await getPlangrepJob(key, jobId)).toEqual(job);
  expect(await sent(upload, bytesOf('not looked at YET'))).toBe(400);
  expect(await sent(upload, bytes)).toBe(200);
});

test('what is left out of a file may be null', async () => {
  const { uploads } = await registered(key, jobId, [declared('a.pdf', bytesOf('a'), { classification: null })]);
  expect(uploads).toMatchObject([{ fileName: 'a.pdf', classification: null }]);
});

test('a file that is declared again has not arrived and gets its url again; one that came twice is one', async () => {
  const file = declared('a.pdf', bytesOf('a'));
  const first = await registered(key, jobId, [file, { ...file, fileName: 'copy of a.pdf' }]);
  const again = await registered(key, jobId, [file]);
  expect(again.uploads[0]).toMatchObject({ documentId: first.uploads[0]?.documentId, status: 'registered' });
  expect(again.uploads[0]?.uploadToken).toBe(first.uploads[1]?.uploadToken);
  expect(again.job.files).toHaveLength(1);
});

test('the same file in another job is another document', async () => {
  const file = declared('a.pdf', bytesOf('a'));
  const other = (await createdJobOf(key)).job.id;
  const [mine, theirs] = [await registered(key, jobId, [file]), await registered(key, other, [file])];
  expect(mine.uploads[0]?.documentId).not.toBe(theirs.uploads[0]?.documentId);
});

test('a hundred files, and 10 GB, are not too many', async () => {
  const files = Array.from({ length: 100 }, (_, index) => ({
    ...declared(`${index}.pdf`, bytesOf(String(index))),
    fileSize: GB / 10,
  }));
  const { job } = await registered(key, jobId, files);
  expect(job.files).toHaveLength(100);
});

test('a file above 5 GB is sent in parts of 128 MiB', async () => {
  const { uploads } = await registered(key, jobId, [{ ...declared('large.pdf', bytesOf('l')), fileSize: 6 * GB }]);
  expect(uploads[0]).toMatchObject({
    uploadMode: 'multipart',
    uploadUrl: null,
    partSize: 134_217_728,
    warnings: [{ code: 'FILE_TOO_LARGE' }],
  });
  expect(uploads[0]?.parts.map(({ partNumber }) => partNumber)).toEqual(
    Array.from({ length: 45 }, (_, index) => index + 1),
  );
});

test('what will not be read is said at once', async () => {
  const files = [
    { ...declared('large.pdf', bytesOf('l')), fileSize: 50 * 1024 * 1024 + 1 },
    declared('notes.docx', bytesOf('n'), { contentType: 'application/msword' }),
    { ...declared('fits.pdf', bytesOf('f')), fileSize: 50 * 1024 * 1024 },
  ];
  const { uploads } = await registered(key, jobId, files);
  expect(uploads.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual([
    ['FILE_TOO_LARGE'],
    ['NOT_A_PDF'],
    [],
  ]);
});

test('files declared at the same time by several requests are counted once each', async () => {
  const files = Array.from({ length: 30 }, (_, index) => declared(`${index}.pdf`, bytesOf(String(index))));
  await Promise.all([registered(key, jobId, files), registered(key, jobId, files), registered(key, jobId, files)]);
  const more = Array.from({ length: 70 }, (_, index) => declared(`more ${index}.pdf`, bytesOf(`more ${index}`)));
  expect((await registered(key, jobId, more)).job.files).toHaveLength(100);
});
