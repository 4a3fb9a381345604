import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { type JobStatusChanged, jobStatusChanged } from '../../shared/contract/events';
import { stateDir } from './local-runtime';

const logged = z.object({ detail: jobStatusChanged });

/** Every event the bus has delivered to its log group, in the order of arrival. */
export const allEvents = async (state = stateDir): Promise<JobStatusChanged[]> => {
  const file = join(state, 'logs', 'planwright-dev-events.jsonl');
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => (line ? [logged.parse(JSON.parse(line)).detail] : []));
};

/** The events of one job, once there are `atLeast` of them. They come a moment after the row has changed. */
export const eventsOf = async (job_id: string, atLeast: number): Promise<JobStatusChanged[]> => {
  for (;;) {
    const events = (await allEvents()).filter((event) => event.job_id === job_id);
    if (events.length >= atLeast) return events;
    await sleep(100);
  }
};
