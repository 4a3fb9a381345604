import { problem } from '../../../shared/contract/common';
import { newId } from '../../../shared/domain/ids';
import { call } from '../../support/api';
import { completedDoors } from '../../support/door-jobs';
import { sheetPdf } from '../../support/door-sheets';
import { readySample } from '../../support/flows';
import { keyOf } from '../../support/local-runtime';
import { deleteStoredPdf, expireJob, putQueuedJob } from '../../support/storage';

const codeOf = async (job_id: string, page: string | number) => {
  const { status, body } = await call('GET', `/v1/jobs/${job_id}/overlay/${page}`);
  return [status, problem.parse(body).code];
};

test('unknown, malformed, foreign and expired jobs read the same', async () => {
  const foreign = await putQueuedJob('pro', await readySample(keyOf('pro')));
  const { job_id: expired } = await completedDoors(sheetPdf(''));
  await expireJob('enterprise', expired);
  for (const id of [newId(), 'no-uuid', foreign, expired]) {
    expect(await codeOf(id, 1)).toEqual([404, 'JOB_NOT_FOUND']);
  }
});

test.each([0, 2, 'first', '1.5'])('page %s is none that the job has analyzed', async (page) => {
  const { job_id } = await completedDoors(sheetPdf(''), [1, 2]);
  expect(await codeOf(job_id, page)).toEqual([404, 'PAGE_NOT_ANALYZED']);
});

test('a document that is stored no more cannot be drawn', async () => {
  const { job_id, document_id } = await completedDoors(sheetPdf(''));
  await deleteStoredPdf('enterprise', document_id);
  expect(await codeOf(job_id, 1)).toEqual([404, 'DOCUMENT_NOT_FOUND']);
});
