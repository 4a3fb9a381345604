import { now } from '../../shared/domain/clock';
import { newId } from '../../shared/domain/ids';
import { putDelivery } from '../../shared/store/deliveries';
import { claimKey } from '../../shared/store/idempotency';
import { table } from '../../shared/store/table';
import { rotateWebhookSecret, webhookSecrets } from '../../shared/store/webhook-secrets';
import { dynamodbUrl } from '../support/aws';
import { statusChanged } from '../support/job-rows';
import { type NoAnswer, startProxy } from '../support/proxy';
import { useStore } from '../support/store';
import { leasedDelivery } from '../support/webhooks';

// between the store and DynamoDB: the next requests are carried out, but this is what comes back
const fates: NoAnswer[] = [];
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

/** Does a write that is applied and whose answer is lost. */
const unanswered = async <Done>(write: () => Promise<Done>): Promise<Done> => {
  fates.push('cut');
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
