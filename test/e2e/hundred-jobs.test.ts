import { eventsOf } from '../support/events';
import { ended, readySample, submittedToc } from '../support/flows';

test('100 jobs submitted at once all complete, each run once', async () => {
  const { document_id } = await readySample();
  const jobs = await Promise.all(Array.from({ length: 100 }, () => submittedToc(document_id)));
  expect(new Set(jobs.map(({ job_id }) => job_id)).size).toBe(100);
  for (const { job_id } of jobs) {
    expect(await ended(job_id)).toMatchObject({ status: 'complete' });
    const statuses = (await eventsOf(job_id, 3)).map(({ status }) => status);
    expect(statuses.sort()).toEqual(['complete', 'processing', 'queued']);
  }
}, 120_000);
