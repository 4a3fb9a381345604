import type { JobStatusChanged } from '../contract/events';
import { now } from '../domain/clock';
import type { Door } from '../egress/connect';
import { putDelivery } from '../store/deliveries';
import { getJob, type JobRow } from '../store/jobs';
import { registeredEndpoints } from '../store/webhook-endpoints';
import { deliver } from './deliver';
import { type Endpoint, newDelivery } from './new-delivery';
import { voiceOf } from './voices';

/** Whom a job's news goes to: its own webhook, and the endpoints registered for its dialect that want such an event. */
const endpointsOf = async (job: JobRow, type: string): Promise<Endpoint[]> => {
  const { account_id, dialect, webhook_url: url, webhook_secret: secret } = job;
  const registered = dialect === undefined ? [] : await registeredEndpoints(account_id, dialect);
  return [
    ...(url === undefined ? [] : [{ url, secret }]),
    ...registered.filter(({ active, events }) => active && events.includes(type)),
  ];
};

/** Writes the deliveries of a change down, then makes the first attempt at each. An event that comes again finds them written. */
export const announce = async (change: JobStatusChanged, door: Door): Promise<void> => {
  const job = await getJob(change);
  const news = job && voiceOf(job.dialect).newsOf(change, job);
  if (!news) return;
  const endpoints = await endpointsOf(job, news.type);
  await Promise.all(
    endpoints.map(async (endpoint) => {
      const delivery = newDelivery(change, job, news, endpoint, now());
      if (await putDelivery(delivery)) await deliver(delivery, door);
    }),
  );
};
