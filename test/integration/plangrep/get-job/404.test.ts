import { jobIdOf } from '../../../../shared/dialects/plangrep/ids';
import { newId } from '../../../../shared/domain/ids';
import { freshAccount } from '../../../support/accounts';
import { readySample } from '../../../support/flows';
import { BASE, bytesOf, createdJobOf, declared, formOf, refused } from '../../../support/plangrep';
import { putJob } from '../../../support/plangrep-rows';
import { putQueuedJob } from '../../../support/storage';

let account: { account_id: string; key: string };
beforeAll(async () => {
  account = await freshAccount('pro');
});

const file = declared('a.pdf', bytesOf('a'));
type Route = [method: string, rest: string, request: Parameters<typeof refused>[2]];
const ROUTES: Route[] = [
  ['GET', '', {}],
  ['GET', '/result', {}],
  ['POST', '/cancel', {}],
  ['POST', '/resume', {}],
  ['POST', '/uploads', { json: { files: [file] } }],
  ['POST', '/files', { body: formOf([{ bytes: bytesOf('a'), metadata: { fileName: 'a.pdf' } }]) }],
  ['POST', '/uploads/complete', {}],
];

const notFound = async (id: string, [method, rest, request]: Route) => {
  const answer = await refused(method, `${BASE}/jobs/${id}${rest}`, { key: account.key, ...request });
  expect(answer).toMatchObject({ status: 404, code: 'JOB_NOT_FOUND' });
};

describe.each(ROUTES)('%s /jobs/{jobId}%s', (...route) => {
  test('a job that never was', () => notFound(jobIdOf(newId()), route));

  test.each(['job_01hy3m8qtn2e5r7k9p0w4x1def', newId()])('an id that none of ours can be: %s', (id) =>
    notFound(id, route),
  );

  test("another account's", async () => {
    const { key } = await freshAccount('pro');
    await notFound((await createdJobOf(key)).job.id, route);
  });

  test('a job that came by another API', async () => {
    const document = await readySample(account.key);
    await notFound(jobIdOf(await putQueuedJob('pro', document, { account_id: account.account_id })), route);
  });
});

test.each(ROUTES.slice(0, 2))(
  '%s /jobs/{jobId}%s of a job whose result was deleted before its row',
  async (...route) => {
    const result_key = `kept/90d/${account.account_id}/deleted.json`;
    await notFound(await putJob(account, { status: 'complete', result_key }), route);
  },
);
