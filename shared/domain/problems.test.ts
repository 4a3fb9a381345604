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
});
