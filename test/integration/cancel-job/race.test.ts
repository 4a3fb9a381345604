import { setTimeout as sleep } from 'node:timers/promises';
import { call } from '../../support/api';
import { eventsOf } from '../../support/events';
import { startExecution } from '../../support/executions';
import { ended, readySample } from '../../support/flows';
import { putQueuedJob } from '../../support/storage';

const ROUNDS = 40;
const FIRST_STEP = 10;

type Round = { job_id: string; status: number };

test('of Claim and DELETE exactly one wins, whichever comes first', async () => {
  const document = await readySample();
  const rounds: Round[] = [];
  // Milliseconds by which the execution is ahead of DELETE. Who has won gives way, more each time it wins again: both
  // win on any machine, and most rounds are a close race.
  let [lead, step] = [0, FIRST_STEP];
  for (let round = 0; round < ROUNDS; round += 1) {
    const job_id = await putQueuedJob('enterprise', document);
    const cancelled = sleep(Math.max(0, lead)).then(() => call('DELETE', `/v1/jobs/${job_id}`));
    const claimed = sleep(Math.max(0, -lead)).then(() => startExecution('enterprise', job_id));
    const [{ status }] = await Promise.all([cancelled, claimed]);
    step = status === rounds.at(-1)?.status ? 2 * step : FIRST_STEP;
    lead += status === 200 ? step : -step;
    rounds.push({ job_id, status });
  }

  const outcomes = await Promise.all(
    rounds.map(async ({ job_id, status }) => {
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
      return job.status;
    }),
  );
  // both orders must have happened, or the rounds proved nothing
  expect([...new Set(outcomes)].sort()).toEqual(['cancelled', 'complete']);
});
