import { connect, submit } from '../../client';
import { baseUrl, ownKey } from '../support/api';
import { eventsOf } from '../support/events';
import { ended, readySample } from '../support/flows';

test('100 jobs submitted at once all complete, each run once', async () => {
  const { document_id } = await readySample();
  const connection = connect(baseUrl, ownKey);
  const once = () => submit(connection, 'toc-parser', { document_id, cache: 'bypass' });
  const jobs = await Promise.all(Array.from({ length: 100 }, once));
  expect(new Set(jobs.map(({ job_id }) => job_id)).size).toBe(100);
  for (const { job_id } of jobs) {
    expect(await ended(job_id)).toMatchObject({ status: 'complete' });
    const statuses = (await eventsOf(job_id, 3)).map(({ status }) => status);
    expect(statuses.sort()).toEqual(['complete', 'processing', 'queued']);
  }
}, 120_000);
