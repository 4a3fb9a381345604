import { freshAccount } from '../../../support/accounts';
import { BASE, bytesOf, createdJobOf, declared, getPlangrepJob, refused, registered } from '../../../support/plangrep';

let key: string;
let jobId: string;
beforeEach(async () => {
  ({ key } = await freshAccount('free'));
  jobId = (await createdJobOf(key)).job.id;
});

const filesNamed = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => declared(`${name}${index}.pdf`, bytesOf(`${name}${index}`)));

const exceeded = async (files: object[]) => {
  const before = await getPlangrepJob(key, jobId);
  const answer = await refused('POST', `${BASE}/jobs/${jobId}/uploads`, { key, json: { files } });
  expect(answer).toMatchObject({ status: 413, code: 'JOB_FILES_EXCEEDED' });
  expect(await getPlangrepJob(key, jobId)).toEqual(before);
};

test('a file more than a hundred', async () => {
  await registered(key, jobId, filesNamed('a', 100));
  await exceeded(filesNamed('b', 1));
});

test('of files that would be more than a hundred with those there are, none is taken', async () => {
  await registered(key, jobId, filesNamed('a', 1));
  await exceeded(filesNamed('b', 100));
});

test('a byte more than 10 GB in all', async () => {
  await registered(key, jobId, [{ ...declared('a.pdf', bytesOf('a')), fileSize: 4_000_000_000 }]);
  await exceeded([{ ...declared('b.pdf', bytesOf('b')), fileSize: 6_000_000_001 }]);
  await registered(key, jobId, [{ ...declared('b.pdf', bytesOf('b')), fileSize: 6_000_000_000 }]);
});

test('a file that is declared again counts once', async () => {
  await registered(key, jobId, filesNamed('a', 100));
  await registered(key, jobId, filesNamed('a', 100));
});
