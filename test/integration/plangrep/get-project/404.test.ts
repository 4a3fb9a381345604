import { projectIdOf } from '../../../../shared/dialects/plangrep/ids';
import { newId } from '../../../../shared/domain/ids';
import { freshAccount } from '../../../support/accounts';
import { BASE, createdProjectOf, refused } from '../../../support/plangrep';

const notFound = async (id: string, key: string, method = 'GET', rest = '') => {
  const answer = await refused(method, `${BASE}/projects/${id}${rest}`, {
    key,
    ...(method === 'POST' && { json: {} }),
  });
  expect(answer).toMatchObject({ status: 404, code: 'PROJECT_NOT_FOUND' });
};

const LISTS = ['', '/jobs', '/files', '/sheets', '/regions', '/specifications', '/docs', '/sheets/sheet_1'];

test.each(LISTS)('of a project that never was: GET %s', async (rest) => {
  await notFound(projectIdOf(newId()), (await freshAccount('free')).key, 'GET', rest);
});

test.each(LISTS)("of another account's project: GET %s", async (rest) => {
  const { project } = await createdProjectOf((await freshAccount('free')).key);
  await notFound(project.id, (await freshAccount('free')).key, 'GET', rest);
});

test('nor does such a project take a job', async () => {
  await notFound(projectIdOf(newId()), (await freshAccount('pro')).key, 'POST', '/jobs');
});

test.each(['proj_01hx9z4kqr8e7m3p5n6w2v0abc', newId(), 'nonsense'])(
  'an id that none of ours can be: %s',
  async (id) => {
    await notFound(id, (await freshAccount('free')).key);
  },
);
