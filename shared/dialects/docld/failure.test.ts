import { PROBLEM_KINDS, Problem, type ProblemCode } from '../../domain/problems';
import { failure } from './contract';
import { failureOf } from './failure';

const ALL = Object.keys(PROBLEM_KINDS).filter((code): code is ProblemCode => code in PROBLEM_KINDS);

test.each(ALL)('%s has a code, a message and a next step', (code) => {
  const { status, body } = failureOf(new Problem(code, 'It happened.'), true);
  expect(failure.parse(body)).toEqual(body);
  expect(body.error).toMatchObject({ message: 'It happened.', details: { next_step: expect.stringMatching(/\.$/) } });
  expect(status).toBeGreaterThanOrEqual(400);
});

test.each([
  ['total', 'is required', 'MISSING_FIELD', 400],
  ['config', 'config.fields or a description is missing', 'MISSING_FIELD', 400],
  ['total', 'must be a number', 'VALIDATION_ERROR', 400],
  ['input', 'must be an https address', 'INVALID_INPUT', 400],
  ['schema_id', 'there is nothing', 'SCHEMA_NOT_FOUND', 404],
  ['knowledge_base_id', 'there is nothing', 'KB_NOT_FOUND', 404],
  ['config_id', 'there is nothing', 'NOT_FOUND', 404],
])('%s: %s', (field, message, code, status) => {
  const errors = [{ field, message }];
  const answer = failureOf(new Problem('VALIDATION_FAILED', 'It does not fit.', errors), true);
  expect(answer).toMatchObject({ status, body: { error: { code, details: { fields: errors } } } });
});

test('a request without a key is told apart from one with a wrong one', () => {
  const codeOf = (hasKey: boolean) => failureOf(new Problem('INVALID_API_KEY', 'No.'), hasKey).body.error.code;
  expect([codeOf(false), codeOf(true)]).toEqual(['UNAUTHORIZED', 'INVALID_API_KEY']);
});
