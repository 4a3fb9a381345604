import { setTimeout as sleep } from 'node:timers/promises';
import { call } from '../../support/api';
import { eventsOf } from '../../support/events';
import { startExecution } from '../../support/executions';
import { ended, readySample } from '../../support/flows';
import { putQueuedJob } from '../../support/storage';

const ROUNDS = 40;
/** Milliseconds by which the execution is ahead of DELETE, from far behind to far ahead: every moment of Claim is met. */
const leadOf = (round: number): number => (round - ROUNDS / 2) * 15;

test('of Claim and DELETE exactly one wins, whichever comes first', async () => {
  const document = await readySample();
  const outcomes = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const job_id = await putQueuedJob('enterprise', document);
    const lead = leadOf(round);
    const cancelled = sleep(Math.max(0, lead)).then(() => call('DELETE', `/v1/jobs/${job_id}`));
    const claimed = sleep(Math.max(0, -lead)).then(() => startExecution('enterprise', job_id));
    const [{ status }] = await Promise.all([cancelled, claimed]);
    const job = await ended(job_id);
    const statuses = (await eventsOf(job_id, status === 200 ? 2 : 3)).map((event) => event.status);
    if (status === 200) {
      expect(job).toMatchObject({ status: 'cancelled', processing_started_at: null, result: null });
      expect(statuses).toEqual(['queued', 'cancelled']);
    } else {
      expect(status).toBe(409);
      expect(job.status).toBe('complete');
      expect(statuses).toEqual(['queued', 'processing', 'complete']);
    }
    outcomes.add(job.status);
  }
  // both orders must have happened, or the rounds proved nothing
  expect([...outcomes].sort()).toEqual(['cancelled', 'complete']);
}, 60_000);
