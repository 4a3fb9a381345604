import { type JobList, jobList } from '../../shared/contract/job-list';
import { call } from './api';

type Parameters = Record<string, string>;

/** One page of GET /v1/jobs as its contract has it. */
export const listPage = async (key: string, parameters: Parameters = {}): Promise<JobList> => {
  const { status, body } = await call('GET', `/v1/jobs?${new URLSearchParams(parameters)}`, { key });
  expect(status).toBe(200);
  return jobList.parse(body);
};

/** The ids on each page, from the first to the last. */
export const walk = async (key: string, parameters: Parameters = {}): Promise<string[][]> => {
  const pages: string[][] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: JobList = await listPage(key, { ...parameters, ...(cursor && { cursor }) });
    pages.push(page.jobs.map(({ id }) => id));
    cursor = page.next_cursor;
  }
  return pages;
};
