import { projectsAnswer } from '../../../../shared/dialects/plangrep/contract';
import { freshAccount } from '../../../support/accounts';
import { call } from '../../../support/api';
import { BASE, createdProjectOf } from '../../../support/plangrep';

test("the account's projects, the newest first, and nobody else's", async () => {
  const { key } = await freshAccount('free');
  await createdProjectOf((await freshAccount('free')).key);
  const [first, second] = [await createdProjectOf(key), await createdProjectOf(key)];
  const answer = await call('GET', `${BASE}/projects`, { key });
  expect(answer.status).toBe(200);
  expect(projectsAnswer.parse(answer.body)).toEqual({ projects: [second.project, first.project] });
});

test('none', async () => {
  const { key } = await freshAccount('free');
  expect((await call('GET', `${BASE}/projects`, { key })).body).toEqual({ projects: [] });
});
