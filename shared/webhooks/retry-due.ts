import { now } from '../domain/clock';
import { inTurn } from '../domain/in-turn';
import { sideBySide } from '../domain/side-by-side';
import type { Door } from '../egress/connect';
import { warned } from '../log';
import type { DeliveryIdentity } from '../store/deliveries';
import { claimDelivery } from '../store/delivery-attempts';
import { ALL_DUE_QUEUES, dueDeliveries } from '../store/delivery-queue';
import { deliver } from './deliver';

/** Read of each queue in one sweep; what lies behind waits for the next. */
const READ_OF_QUEUE = 200;
const AT_ONCE = 32;

const retry = async (identity: DeliveryIdentity, door: Door): Promise<void> => {
  const claimed = await claimDelivery(identity, now());
  if (claimed) await deliver(claimed, door);
};

/** Attempts what is due, the accounts in turn, and begins nothing after `untilMs` (epoch). What is left stays due. */
export const retryDue = async (door: Door, untilMs: number): Promise<void> => {
  const queues = await Promise.all(ALL_DUE_QUEUES.map((queue) => dueDeliveries(queue, now(), READ_OF_QUEUE)));
  const due = inTurn(queues.flat(), ({ account_id }) => account_id);
  await sideBySide(due, AT_ONCE, async (identity) => {
    if (now() > untilMs) return;
    await retry(identity, door).catch(warned('webhook left to the next sweep', identity));
  });
};
