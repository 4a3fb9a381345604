import { problem } from '../../../shared/contract/common';
import type { Operation } from '../../../shared/contract/openapi/operation';
import { newId } from '../../../shared/domain/ids';
import { putDelivery } from '../../../shared/store/deliveries';
import { freshAccount } from '../../support/accounts';
import { call } from '../../support/api';
import { goodBody, withBody, withId } from '../../support/bad-input/bad-input';
import { completedToc, getJob, readySample } from '../../support/flows';
import { statusChanged } from '../../support/job-rows';
import { pathWith } from '../../support/routes';
import { useStore } from '../../support/store';
import { leasedDelivery, PRIVATE_URL } from '../../support/webhooks';

type Ids = Readonly<Record<string, string>>;

let owner: { account_id: string; key: string };
let stranger: { account_id: string; key: string };
let owned: { job_id: string; document_id: string; delivery_id: string };

beforeAll(async () => {
  owner = await freshAccount('enterprise');
  stranger = await freshAccount('enterprise');
  const { job_id, document_id } = await completedToc(owner.key);
  const delivery = leasedDelivery(statusChanged(owner.account_id, job_id), PRIVATE_URL);
  await useStore();
  await putDelivery(delivery);
  owned = { job_id, document_id, delivery_id: delivery.delivery_id };
});

/** The answer without what is each request's own. */
const answerTo = async (operation: Operation, key: string, ids: Ids, json?: object) => {
  const { status, headers, body } = await call(operation.method, pathWith(operation.path, ids), {
    key,
    ...(json && { json }),
  });
  return { status, type: headers.get('content-type'), body: { ...problem.parse(body), request_id: '' } };
};

const missing = (): Ids => ({ job_id: newId(), document_id: newId(), delivery_id: newId() });

test.each(withId.map((operation) => [`${operation.method} ${operation.path}`, operation] as const))(
  '%s answers a stranger as if there were nothing',
  async (_, operation) => {
    const foreign = await answerTo(operation, stranger.key, owned);
    expect(foreign.status).toBe(404);
    expect(foreign).toEqual(await answerTo(operation, stranger.key, missing()));
    expect(foreign).toEqual(await answerTo(operation, stranger.key, { job_id: 'x', document_id: 'x' }));
  },
);

const byReference = withBody.filter((operation) => /"(job|document)_id"/.test(JSON.stringify(goodBody(operation))));

test.each(byReference.map((operation) => [`${operation.method} ${operation.path}`, operation] as const))(
  '%s does not work on what is a stranger’s',
  async (_, operation) => {
    const bodyWith = (ids: Ids) =>
      Object.fromEntries(Object.entries(goodBody(operation)).map(([field, value]) => [field, ids[field] ?? value]));
    const foreign = await answerTo(operation, stranger.key, {}, bodyWith(owned));
    expect(foreign.status).toBe(404);
    expect(foreign).toEqual(await answerTo(operation, stranger.key, {}, bodyWith(missing())));
  },
);

test('a delivery of another account’s job is none, under a job of one’s own too', async () => {
  const { job_id } = await completedToc(stranger.key);
  const { status, body } = await call('POST', `/v1/jobs/${job_id}/deliveries/${owned.delivery_id}/redeliver`, stranger);
  expect([status, problem.parse(body).code]).toEqual([404, 'DELIVERY_NOT_FOUND']);
});

test('whatever the stranger tried, the owner still has the job and the document', async () => {
  expect(await getJob(owned.job_id, owner.key)).toMatchObject({ status: 'complete', retried_as_job_id: null });
  const { status } = await call('GET', `/v1/documents/${owned.document_id}`, { key: owner.key });
  expect(status).toBe(200);
});

test('a list holds one’s own, and nothing of others', async () => {
  const nobody = await freshAccount('free');
  await readySample(nobody.key);
  expect((await call('GET', '/v1/jobs', nobody)).body).toEqual({ jobs: [], next_cursor: null });
  expect((await call('GET', `/v1/jobs?document_id=${owned.document_id}`, nobody)).body).toMatchObject({ jobs: [] });
  expect((await call('GET', '/v1/usage', nobody)).body).toMatchObject({ used: 0, entries: [] });
});
