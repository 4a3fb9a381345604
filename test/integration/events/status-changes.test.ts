import { call } from '../../support/api';
import { eventsOf } from '../../support/events';
import { ended, readySample, submittedToc } from '../../support/flows';
import { putQueuedJob } from '../../support/storage';

const moves = (events: { previous_status: string | null; status: string }[]) =>
  events.map(({ previous_status, status }) => `${previous_status} > ${status}`);

test('a job that runs gives one event for each change of status, each with an id of its own', async () => {
  const { document_id } = await readySample();
  const { job_id } = await submittedToc(document_id);
  const job = await ended(job_id);
  const events = await eventsOf(job_id, 3);
  expect(moves(events)).toEqual(['null > queued', 'queued > processing', 'processing > complete']);
  expect(new Set(events.map(({ event_id }) => event_id)).size).toBe(3);
  expect(events.at(-1)).toMatchObject({
    document_id,
    model: 'toc-parser',
    error_code: null,
    occurred_at: job.completed_at,
  });
});

test('a cancelled job says so', async () => {
  const job_id = await putQueuedJob('enterprise', await readySample());
  await call('DELETE', `/v1/jobs/${job_id}`);
  expect(moves(await eventsOf(job_id, 2))).toEqual(['null > queued', 'queued > cancelled']);
});
