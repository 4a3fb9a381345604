import { z } from 'zod';
import { submittedJob } from '../../../shared/contract/jobs';
import { call } from '../../support/api';
import { accountWithCredits, creditsOf, usageOf } from '../../support/credits';
import { doorsInARow, readySet, readySheets, submitDoors, submittedDoors } from '../../support/door-jobs';
import { label } from '../../support/door-sheets';
import { eventually } from '../../support/eventually';
import { ended } from '../../support/flows';

const result = z.object({
  document_id: z.string(),
  doors: z.array(z.object({ id: z.string(), page: z.number(), confidence: z.number() })),
  doors_found: z.number(),
  pages_analyzed: z.number(),
  pages: z.array(z.looseObject({ page: z.number(), status: z.string() })),
  sheets: z.array(z.object({ page: z.number(), doors: z.number() })),
  model_version: z.string(),
  processing_time_ms: z.number(),
});

const foundBy = async (job_id: string, key?: string) => {
  const job = await ended(job_id, key);
  expect(job).toMatchObject({ status: 'complete', error_code: null });
  return { job, found: result.parse(job.result) };
};

test('the doors of all pages are found, and the job says where to poll', async () => {
  const document_id = await readySheets([3, 0, 2]);
  const { status, headers, body } = await submitDoors({ document_id });
  const { job_id, poll_url } = submittedJob.parse(body);
  expect(status).toBe(202);
  expect(body).toMatchObject({ status: 'queued', poll_url: `/v1/jobs/${job_id}` });
  expect(headers.get('location')).toBe(poll_url);
  const { job, found } = await foundBy(job_id);
  expect(job).toMatchObject({ model: 'door-detector', input_page_count: 3, credits_charged: 6 });
  expect(found).toMatchObject({ document_id, doors_found: 5, pages_analyzed: 3 });
  expect(found.doors.map(({ page }) => page)).toEqual([1, 1, 1, 3, 3]);
  expect(found.doors[0]?.id).toMatch(/^door_[0-9a-f]{12}$/);
  expect(found.sheets.map(({ page, doors }) => [page, doors])).toEqual([
    [1, 3],
    [2, 0],
    [3, 2],
  ]);
});

test('only the pages asked for are read and charged, each once, and those that are not there are named', async () => {
  const { key } = await accountWithCredits('developer', 100);
  const document_id = await readySheets([1, 2, 3], key);
  const { job_id } = await submittedDoors({ document_id, page_numbers: [3, 1, 3, 9] }, key);
  const { job, found } = await foundBy(job_id, key);
  expect(found).toMatchObject({ doors_found: 4, pages_analyzed: 2 });
  expect(found.pages).toEqual([
    { page: 1, status: 'analyzed' },
    { page: 3, status: 'analyzed' },
    { page: 9, status: 'not_in_document' },
  ]);
  expect(job.credits_charged).toBe(4);
  expect(await creditsOf(key)).toMatchObject({ used: 4 });
});

test.each([
  ['in one go', 3],
  ['in ranges', 10],
])('a page that cannot be read is named, and its credits come back: %s', async (_, sheets) => {
  const { key } = await accountWithCredits('developer', 100);
  const doors = [1, null, ...Array.from({ length: sheets - 2 }, () => 2)];
  const document_id = await readySheets(doors, key);
  const { job_id } = await submittedDoors({ document_id }, key);
  const { job, found } = await foundBy(job_id, key);
  expect(found).toMatchObject({ doors_found: 1 + 2 * (sheets - 2), pages_analyzed: sheets - 1 });
  expect(found.pages[1]).toMatchObject({ page: 2, status: 'failed', code: 'PAGE_DAMAGED' });
  expect(job.credits_charged).toBe(2 * (sheets - 1));
  await eventually(async () => {
    expect(await creditsOf(key)).toMatchObject({ used: 2 * (sheets - 1) });
  });
  expect((await usageOf(key)).models).toMatchObject([{ model: 'door-detector', pages: sheets - 1, jobs: 1 }]);
});

test('a set is run in ranges, and its result is that of one page after the other', async () => {
  const doors = [2, 0, 1, 3, 0, 0, 1, 4, 2, 1, 0, 5, 1, 2];
  const document_id = await readySheets(doors);
  const { job_id } = await submittedDoors({ document_id });
  const { found } = await foundBy(job_id);
  expect(found.pages.map(({ page }) => page)).toEqual(doors.map((_, index) => index + 1));
  expect(found.sheets.map((sheet) => sheet.doors)).toEqual(doors);
  const alone = await submittedDoors({ document_id, page_numbers: [8] });
  const { found: eighth } = await foundBy(alone.job_id);
  expect(found.doors.filter(({ page }) => page === 8)).toEqual(eighth.doors);
});

test.each([
  ['in one go', 3],
  ['in ranges', 10],
])('sheets that hold no plan are passed over when asked for, and not paid: %s', async (_, sheets) => {
  const { key } = await accountWithCredits('developer', 100);
  const titled = (title: string) => doorsInARow(1) + label('A-201', [920, 30], 24) + label(title, [800, 70], 14);
  const plans = Array.from({ length: sheets - 1 }, () => titled('FIRST FLOOR PLAN'));
  const document_id = await readySet([titled('EXTERIOR ELEVATIONS'), ...plans], key);
  const { job_id } = await submittedDoors({ document_id, skip_sheets_without_doors: true }, key);
  const { job, found } = await foundBy(job_id, key);
  expect(found.pages[0]).toEqual({ page: 1, status: 'skipped', drawing_type: 'ELEVATION' });
  expect(found).toMatchObject({ doors_found: sheets - 1, pages_analyzed: sheets - 1 });
  expect(job.credits_charged).toBe(2 * (sheets - 1));
});

test('a job that can read no page fails, and costs nothing', async () => {
  const { key } = await accountWithCredits('developer', 100);
  const document_id = await readySheets([1, null], key);
  const { job_id } = await submittedDoors({ document_id, page_numbers: [2] }, key);
  expect(await ended(job_id, key)).toMatchObject({ status: 'failed', error_code: 'PDF_CORRUPT', credits_charged: 0 });
});

test('the same pages of the same file are answered from what is known, in whatever order they are asked for', async () => {
  const document_id = await readySheets([1, 1, 1]);
  const first = await submittedDoors({ document_id, page_numbers: [1, 2] });
  await ended(first.job_id);
  const again = await call('POST', '/v1/drawings/detection/doors', { json: { document_id, page_numbers: [2, 1, 2] } });
  expect(again.body).toMatchObject({ status: 'complete', cached_from_job_id: first.job_id });
});
