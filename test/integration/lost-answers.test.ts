import { now } from '../../shared/domain/clock';
import { newId } from '../../shared/domain/ids';
import { putDelivery } from '../../shared/store/deliveries';
import { claimDelivery } from '../../shared/store/delivery-attempts';
import { claimKey, releaseKey } from '../../shared/store/idempotency';
import { table } from '../../shared/store/table';
import { registerEndpoint, registeredEndpoints, removeEndpoint } from '../../shared/store/webhook-endpoints';
import { rotateWebhookSecret, webhookSecrets } from '../../shared/store/webhook-secrets';
import { dynamodbUrl } from '../support/aws';
import { statusChanged } from '../support/job-rows';
import { type NoAnswer, startProxy } from '../support/proxy';
import { useStore } from '../support/store';
import { leasedDelivery } from '../support/webhooks';

// between the store and DynamoDB: the next requests are carried out, but this is what comes back
const fates: (NoAnswer | undefined)[] = [];
let proxy: Awaited<ReturnType<typeof startProxy>>;

beforeAll(async () => {
  proxy = await startProxy(
    () => dynamodbUrl,
    async (asked, forward) => {
      const answer = await forward(asked);
      return fates.shift() ?? answer;
    },
  );
  await useStore();
  process.env.AWS_ENDPOINT_URL_DYNAMODB = proxy.url;
});
afterAll(async () => {
  table.destroy();
  await proxy.stop();
});

describe.each<NoAnswer>(['cut', 'silence'])('a write is applied, then there is %s', (fate) => {
  beforeEach(() => {
    fates.push(fate);
  });
  afterEach(() => expect(fates).toEqual([]));

  test('an Idempotency-Key is still the attempt’s that claimed it, and no other’s', async () => {
    const key = { account_id: newId(), key_hash: newId() };
    const claim = (created_id: string) =>
      claimKey(key, { request_hash: 'same', created_id, attempt: newId(), nowSeconds: 1_800_000_000 });
    expect(await claim('first')).toEqual({ ours: true, created_id: 'first', first: true });
    expect(await claim('second')).toMatchObject({ ours: false });
  });

  test('a delivery is still its writer’s to attempt, and no other’s', async () => {
    const change = statusChanged(newId(), newId());
    expect(await putDelivery(leasedDelivery(change, 'https://example.com'))).toBe(true);
    expect(await putDelivery(leasedDelivery(change, 'https://example.com'))).toBe(false);
  });
});

/** Does what takes writes of which the last is applied and its answer lost. */
const unanswered = async <Done>(write: () => Promise<Done>, writes = 1): Promise<Done> => {
  fates.push(...Array.from({ length: writes - 1 }, () => undefined), 'cut');
  const done = await write();
  expect(fates).toEqual([]);
  return done;
};

test('a rotation whose answer is lost is one rotation: the secret before it signs along', async () => {
  const account = newId();
  const { secret } = await webhookSecrets(account, now());
  const rotated = await unanswered(() => rotateWebhookSecret(account, newId(), now()));
  expect(rotated.secret).not.toBe(secret);
  expect(rotated.previous_secret).toBe(secret);
  expect(await webhookSecrets(account, now())).toEqual(rotated);
});

test('a key that is taken over is still the attempt’s that took it', async () => {
  const key = { account_id: newId(), key_hash: newId() };
  const claim = (attempt: string) =>
    claimKey(key, { request_hash: 'same', created_id: attempt, attempt, nowSeconds: 1_800_000_000 });
  await claim('crashed');
  await releaseKey(key, 'crashed');
  expect(await unanswered(() => claim('second'), 2)).toEqual({ ours: true, created_id: 'crashed', first: false });
  expect(await claim('third')).toMatchObject({ ours: false, lease_until: 1_800_000_060 });
});

test('a delivery that came due is its claimer’s, and its attempt counts once', async () => {
  const delivery = leasedDelivery(statusChanged(newId(), newId()), 'https://example.com', 2);
  await putDelivery(delivery);
  const due = Date.parse(delivery.due_at ?? '');
  expect(await unanswered(() => claimDelivery(delivery, due))).toMatchObject({ step: 3 });
  expect(await claimDelivery(delivery, due)).toBeUndefined();
});

test('an endpoint that was removed was there', async () => {
  const account = newId();
  const id = `wh_${newId()}` as const;
  const endpoint = { id, url: 'https://example.com', events: [], active: true, secret: 'secret', created_at: 'now' };
  await registerEndpoint(account, 'docurift', endpoint);
  expect(await unanswered(() => removeEndpoint(account, 'docurift', id))).toBe(true);
  expect(await removeEndpoint(account, 'docurift', id)).toBe(false);
  expect(await registeredEndpoints(account, 'docurift')).toEqual([]);
});
