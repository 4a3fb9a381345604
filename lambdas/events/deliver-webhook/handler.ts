import * as z from 'zod/mini';
import { jobStatusChanged } from '../../../shared/contract/events';
import { now } from '../../../shared/domain/clock';
import { publicWeb } from '../../../shared/egress/connect';
import { putDelivery } from '../../../shared/store/deliveries';
import { getJob } from '../../../shared/store/jobs';
import { deliver } from '../../../shared/webhooks/deliver';
import { newDelivery } from '../../../shared/webhooks/new-delivery';

const jobEvent = z.object({ detail: jobStatusChanged });

/** A change of status that its owner wants to hear of: writes the delivery down, then makes its first attempt. An event that comes again finds it written. */
export const handler = async (event: unknown): Promise<void> => {
  const change = jobEvent.parse(event).detail;
  const job = await getJob(change);
  if (!job?.webhook_url) return;
  const delivery = newDelivery(change, { webhook_url: job.webhook_url, expires_at: job.expires_at }, now());
  if (await putDelivery(delivery)) await deliver(delivery, publicWeb);
};
