import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { type JobStatusChanged, jobStatusChanged } from '../../shared/contract/events';
import { stateDir } from './local-runtime';

const logged = z.object({ detail: jobStatusChanged });

/**
 * Every event the bus has delivered to its log group, in the order of arrival, once: a batch whose answer was late is
 * published again, and subscribers know a repeat by its id. A line that is still being written is not there yet.
 */
export const allEvents = async (state = stateDir): Promise<JobStatusChanged[]> => {
  const file = join(state, 'logs', 'planwright-dev-events.jsonl');
  const text = await readFile(file, 'utf8').catch(() => '');
  const lines = text.split('\n').slice(0, -1);
  const events = lines.map((line) => logged.parse(JSON.parse(line)).detail);
  return [...new Map(events.map((event) => [event.event_id, event])).values()];
};

/** The events of one job, once there are `atLeast` of them. They come a moment after the row has changed. */
export const eventsOf = async (job_id: string, atLeast: number): Promise<JobStatusChanged[]> => {
  for (;;) {
    const events = (await allEvents()).filter((event) => event.job_id === job_id);
    if (events.length >= atLeast) return events;
    await sleep(100);
  }
};
