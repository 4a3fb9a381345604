import { holdToContract } from '../../support/contract-gate';
import { jobBody } from '../../support/scripted-api';

const credits = { tier: 'pro' };
const problem = (code: string) => ({
  ...{ type: 'urn:planwright:problem:X', title: 'X', status: 404, detail: 'X', code, next_step: 'X', request_id: 'X' },
});

test.each([
  ['a field that is missing', 'GET', '/v1/credits', 200, credits],
  ['a status that is not declared', 'GET', '/v1/credits', 201, credits],
  ['a code that is not the route’s', 'GET', '/v1/credits', 404, problem('JOB_NOT_FOUND')],
  ['a code under another status', 'GET', '/v1/jobs/1', 409, problem('JOB_NOT_FOUND')],
  [
    'a field that is too many',
    'DELETE',
    '/v1/jobs/1',
    200,
    { job_id: '0199a7b2-0000-7000-8000-000000000000', status: 'cancelled', more: 1 },
  ],
])('no answer of the tests passes with %s', (_, method, path, status, body) => {
  expect(() => holdToContract(method, path, status, body)).toThrow();
});

test('what the contract has passes', () => {
  holdToContract('GET', '/v1/jobs/1?min_confidence=1', 404, problem('JOB_NOT_FOUND'));
});

const job = {
  ...jobBody('complete'),
  model: 'toc-parser',
  result: {
    document_id: '0199a7b2-0000-7000-8000-000000000000',
    divisions: [],
    pages_analyzed: 1,
    toc_pages: [],
    pages_without_text: [],
    pages_failed: [],
    model_version: 'toc-parser-v1.1.0',
    processing_time_ms: 1,
  },
};

test('a result is held to what its model finds', () => {
  const hold = (changed: object) => () => holdToContract('GET', '/v1/jobs/1', 200, { ...job, ...changed });
  expect(hold({})).not.toThrow();
  expect(hold({ result: { ...job.result, toc_pages: ['1'] } })).toThrow();
  expect(hold({ result: { ...job.result, more: 1 } })).toThrow();
  expect(hold({ model: 'page-classifier' })).toThrow("is not the result of the job's model");
});
