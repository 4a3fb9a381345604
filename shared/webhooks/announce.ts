import type { JobStatusChanged } from '../contract/events';
import { now } from '../domain/clock';
import type { Door } from '../egress/connect';
import { putDelivery } from '../store/deliveries';
import { getJob } from '../store/jobs';
import { deliver } from './deliver';
import { newDelivery } from './new-delivery';
import { voiceOf } from './voices';

/** Writes the delivery of a change down, then makes its first attempt. An event that comes again finds it written. */
export const announce = async (change: JobStatusChanged, door: Door): Promise<void> => {
  const job = await getJob(change);
  if (!job?.webhook_url) return;
  const news = voiceOf(job.dialect).newsOf(change, job);
  if (!news) return;
  const delivery = newDelivery(change, job, news, { url: job.webhook_url, secret: job.webhook_secret }, now());
  if (await putDelivery(delivery)) await deliver(delivery, door);
};
