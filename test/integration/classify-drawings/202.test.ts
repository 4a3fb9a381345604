import { submittedJob } from '../../../shared/contract/jobs';
import { pageClasses } from '../../../shared/contract/page-classes';
import { accountWithCredits, creditsOf } from '../../support/credits';
import { ended } from '../../support/flows';
import { readySet, submitSheets } from '../../support/sheet-jobs';

const SET: [string, string][] = [
  ['A-101', 'FIRST FLOOR PLAN'],
  ['A-201', 'EXTERIOR ELEVATIONS'],
  ['E-101', 'LIGHTING PLAN'],
];

test('every sheet of a set is told by its title block, for one credit', async () => {
  const { key } = await accountWithCredits('developer', 10);
  const document_id = await readySet(SET, key);
  const { status, headers, body } = await submitSheets({ document_id }, key);
  const { job_id, poll_url } = submittedJob.parse(body);
  expect(status).toBe(202);
  expect(body).toMatchObject({ status: 'queued', poll_url: `/v1/jobs/${job_id}` });
  expect(headers.get('location')).toBe(poll_url);
  const job = await ended(job_id, key);
  expect(job).toMatchObject({ status: 'complete', model: 'page-classifier', credits_charged: 1, input_page_count: 3 });
  expect(job.result).toMatchObject({ document_id, model_version: job.model_version });
  const { pages, by_drawing_type } = pageClasses.parse(job.result);
  expect(by_drawing_type).toEqual({ FLOOR_PLAN: [1, 3], ELEVATION: [2] });
  expect(pages.map(({ drawing_number, title }) => [drawing_number, title])).toEqual(SET);
  expect(pages.map(({ document_type }) => document_type)).toEqual(['ARCHITECTURAL', 'ARCHITECTURAL', 'ELECTRICAL']);
  expect(pages.map(({ can_hold_doors }) => can_hold_doors)).toEqual([true, false, true]);
  expect(await creditsOf(key)).toMatchObject({ used: 1 });
});

test('only the pages asked for are read, and those that are not there are named', async () => {
  const document_id = await readySet(SET);
  const { body } = await submitSheets({ document_id, page_numbers: [9, 3, 3] });
  const { result } = await ended(submittedJob.parse(body).job_id);
  expect(pageClasses.parse(result)).toMatchObject({
    pages_analyzed: 1,
    pages: [{ page_number: 3, drawing_number: 'E-101', division: { code: '26', name: 'Electrical' } }],
    pages_not_in_document: [9],
  });
});
