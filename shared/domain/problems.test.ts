import { problem } from '../contract/common';
import { PROBLEM_KINDS, Problem, problemBody } from './problems';

test('every problem has a client or server status, a title and a next step that is a sentence', () => {
  for (const { status, title, nextStep } of Object.values(PROBLEM_KINDS)) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    expect(title).not.toBe('');
    expect(nextStep).toMatch(/^[A-Z].*\.$/);
  }
});

test('a problem reads as RFC 9457 says, with code, next step, request id and its fields', () => {
  const errors = [{ field: 'url', message: 'must be a url' }];
  const body = problemBody(new Problem('VALIDATION_FAILED', 'url: must be a url', errors), 'req-1');
  expect(problem.parse(body)).toEqual(body);
  expect(body).toMatchObject({ status: 422, code: 'VALIDATION_FAILED', request_id: 'req-1', errors });
  expect(body.type).toBe('urn:planwright:problem:VALIDATION_FAILED');
});

test('what a problem does not have does not stand in its body; when to come back does, also when it is at once', () => {
  const body = problemBody(new Problem('RATE_LIMITED', 'five submits'), 'req-1');
  expect(Object.keys(body)).toEqual(['type', 'title', 'status', 'detail', 'code', 'next_step', 'request_id']);
  expect(problemBody(new Problem('RATE_LIMITED', 'five submits', undefined, 0), 'req-1')).toEqual({
    ...body,
    retry_after_seconds: 0,
  });
});

test('a problem is an error that says its code, for the log', () => {
  expect(new Problem('JOB_NOT_FOUND', 'no job 7')).toMatchObject({
    name: 'Problem',
    message: 'JOB_NOT_FOUND: no job 7',
    headers: {},
  });
});
