import { jobsAnswer } from '../../../../shared/dialects/plangrep/contract';
import { freshAccount } from '../../../support/accounts';
import { call } from '../../../support/api';
import { BASE, bytesOf, createdJobOf, createdProjectOf, declared, registered } from '../../../support/plangrep';

test("a project's jobs with their files, the newest first, and no other project's", async () => {
  const { key } = await freshAccount('pro');
  const { project } = await createdProjectOf(key);
  await createdJobOf(key);
  const first = await createdJobOf(key, {}, project.id);
  const second = await createdJobOf(key, {}, project.id);
  const { job } = await registered(key, first.job.id, [declared('a.pdf', bytesOf('a'))]);
  const answer = await call('GET', `${BASE}/projects/${project.id}/jobs`, { key });
  expect(answer.status).toBe(200);
  expect(jobsAnswer.parse(answer.body)).toEqual({ jobs: [second.job, job] });
});
