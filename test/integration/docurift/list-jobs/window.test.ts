import { jobListAnswer } from '../../../../shared/dialects/docurift/job-list';
import { WINDOW } from '../../../../shared/dialects/lists';
import { freshAccount } from '../../../support/accounts';
import { call } from '../../../support/api';
import { BASE } from '../../../support/docurift';
import { readySample } from '../../../support/flows';
import { putQueuedJob, putQueuedJobs } from '../../../support/storage';

test('with more jobs than it looks at, the list is of the newest and says so', async () => {
  const { account_id, key } = await freshAccount('pro');
  const document = await readySample(key);
  const params = JSON.stringify({ document_type: 'invoice', extract_tables: true, ocr: true });
  const invoiceJob = { account_id, model: 'invoice-extractor', params };
  const oldest = await putQueuedJob('pro', document, invoiceJob);
  await putQueuedJobs('pro', document, WINDOW, invoiceJob);
  const ask = async (query: string) =>
    jobListAnswer.parse((await call('GET', `${BASE}/jobs?${query}`, { key })).body).data;

  const { jobs, pagination } = await ask('sortOrder=asc&limit=100');
  expect(pagination).toEqual({ page: 1, limit: 100, total: WINDOW, totalPages: 10, truncated: true });
  expect(jobs).toHaveLength(100);
  expect(jobs.map(({ id }) => id)).not.toContain(`job_${oldest.replaceAll('-', '')}`);
});
