import { setTimeout as sleep } from 'node:timers/promises';
import { isoTime, now } from '../domain/clock';
import { isTerminal } from '../domain/job';
import { afterAttempt, type Verdict } from '../domain/webhook-delivery';
import { signingSecrets } from '../domain/webhook-signature';
import type { Door } from '../egress/connect';
import { log } from '../log';
import { claimDelivery, type LeasedDelivery, recordAttempt } from '../store/delivery-attempts';
import { markWebhookDelivered } from '../store/jobs';
import { webhookSecrets } from '../store/webhook-secrets';
import { sendWebhook } from './send';
import type { Attempt } from './voice';

/** A retry due sooner is waited for here; the minute's sweep is too coarse for it. */
const SOON_MS = 10_000;

/** The delivery's own secret, or the account's. */
const secretsOf = async ({ secret, account_id }: LeasedDelivery): Promise<Attempt['secrets']> =>
  secret === undefined ? signingSecrets(await webhookSecrets(account_id, now()), now()) : [secret];

const attempt = async (delivery: LeasedDelivery, door: Door): Promise<Verdict> => {
  const secrets = await secretsOf(delivery);
  const startedMs = now();
  const outcome = await sendWebhook(delivery, secrets, door);
  const endedMs = now();
  const verdict = afterAttempt(outcome, delivery.step, endedMs, Math.random());
  // before the delivery rests: if this worker dies between the two, the delivery is attempted again
  if (verdict.state === 'delivered' && isTerminal(delivery.status)) {
    await markWebhookDelivered(delivery, isoTime(endedMs));
  }
  const record = {
    attempted_at: isoTime(startedMs),
    duration_ms: endedMs - startedMs,
    status_code: outcome.status,
    error: outcome.error,
  };
  const recorded = await recordAttempt(delivery, record, verdict, endedMs);
  const { delivery_id, job_id, step } = delivery;
  log('info', 'webhook attempted', {
    delivery_id,
    job_id,
    step,
    status: outcome.status,
    state: verdict.state,
    recorded,
  });
  return verdict;
};

/** Attempts a delivery that is ours, and once more when the schedule has the next attempt within seconds. */
export const deliver = async (leased: LeasedDelivery, door: Door): Promise<void> => {
  let delivery: LeasedDelivery | undefined = leased;
  while (delivery) {
    const verdict = await attempt(delivery, door);
    if (verdict.state !== 'pending' || verdict.dueMs - now() > SOON_MS) return;
    await sleep(Math.max(0, verdict.dueMs - now()));
    delivery = await claimDelivery(delivery, now());
  }
};
