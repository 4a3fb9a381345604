import { freshAccount } from '../../../support/accounts';
import { call } from '../../../support/api';
import { BASE, createdProjectOf, getProject } from '../../../support/plangrep';

test('a project is ready at once and costs nothing', async () => {
  const { key } = await freshAccount('free');
  const { project, billing } = await createdProjectOf(key, 'Kingsway');
  expect(project).toEqual({
    id: expect.stringMatching(/^proj_[0-9a-f]{32}$/),
    name: 'Kingsway',
    projectKind: 'open_api',
    status: 'ready',
    runtime: { status: 'running', upgradeStatus: null },
    createdAt: project.updatedAt,
    updatedAt: project.createdAt,
  });
  expect(billing).toEqual({ availableCredits: 500, creditsCharged: 0, requiredCredits: 0 });
  expect(await getProject(key, project.id)).toEqual(project);
});

test('where nothing is limited there is no number of credits', async () => {
  const { billing } = await createdProjectOf((await freshAccount('enterprise')).key);
  expect(billing.availableCredits).toBeNull();
});

test('another account may have a project of the same name', async () => {
  await createdProjectOf((await freshAccount('free')).key, 'Kingsway');
  await createdProjectOf((await freshAccount('free')).key, 'Kingsway');
});

test('a request repeated under its Idempotency-Key, of up to 256 characters, makes one project', async () => {
  const { key } = await freshAccount('free');
  const request = { key, json: { name: 'Once' }, headers: { 'idempotency-key': 'k'.repeat(256) } };
  const [first, again] = [
    await call('POST', `${BASE}/projects`, request),
    await call('POST', `${BASE}/projects`, request),
  ];
  expect(again.status).toBe(202);
  expect(again.body).toEqual(first.body);
});
