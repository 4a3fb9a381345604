import { problem } from '../../../shared/contract/common';
import { submittedJob } from '../../../shared/contract/jobs';
import { newId } from '../../../shared/domain/ids';
import { completedToc, ended, submitContent } from '../../support/flows';

const refused = async (json: unknown) => {
  const { status, body } = await submitContent(json);
  expect(status).toBe(422);
  return problem.parse(body);
};

test.each([
  ['job_id', { section_codes: ['260519'] }],
  ['job_id', { job_id: '42', section_codes: ['260519'] }],
  ['section_codes', { job_id: newId() }],
  ['section_codes', { job_id: newId(), section_codes: '260519' }],
  ['section_codes.0', { job_id: newId(), section_codes: [260519] }],
  ['division_codes.1', { job_id: newId(), division_codes: ['26', 'Electrical'] }],
  ['webhook_url', { job_id: newId(), section_codes: ['260519'], webhook_url: 'http://example.com/' }],
  ['(body)', { job_id: newId(), section_codes: ['260519'], document_id: newId() }],
])('a wrong %s is named: %j', async (field, json) => {
  expect(await refused(json)).toMatchObject({
    code: 'VALIDATION_FAILED',
    errors: [expect.objectContaining({ field })],
  });
});

test.each(['15060', '26 05', 'Wiring', ''])('"%s" is no section code', async (code) => {
  expect(await refused({ job_id: newId(), section_codes: ['26 05 19', code] })).toMatchObject({
    code: 'INVALID_SECTION_CODE',
    errors: [{ field: 'section_codes.1', message: expect.any(String) }],
  });
});

describe('with a source job', () => {
  let job_id: string;
  beforeAll(async () => {
    job_id = (await completedToc()).job_id;
  });

  test.each([{ division_codes: ['48'] }, { section_codes: [] }, { section_codes: [], division_codes: [] }])(
    '%j names no section of the book',
    async (codes) => {
      expect(await refused({ job_id, ...codes })).toMatchObject({
        code: 'NO_SECTIONS_RESOLVED',
        detail: expect.stringContaining('26'),
      });
    },
  );

  test('a content-extractor job is no source', async () => {
    const { body } = await submitContent({ job_id, section_codes: ['260519'] });
    const content = submittedJob.parse(body).job_id;
    await ended(content);
    expect((await refused({ job_id: content, section_codes: ['260519'] })).code).toBe('SOURCE_JOB_WRONG_MODEL');
  });
});
