import { submittedJob } from '../../../shared/contract/jobs';
import { completedToc, ended, submitContent } from '../../support/flows';

let source: { job_id: string; document_id: string };

beforeAll(async () => {
  source = await completedToc();
});

const contentOf = async (request: object) => {
  const { status, body } = await submitContent({ job_id: source.job_id, ...request });
  expect(status).toBe(202);
  const { job_id } = submittedJob.parse(body);
  expect(job_id).not.toBe(source.job_id);
  return ended(job_id);
};

test('a new job gives the text, the tree and the requirements of a section', async () => {
  const { status, model, document_id, result } = await contentOf({ section_codes: ['26 05 19'] });
  expect({ status, model, document_id }).toEqual({
    status: 'complete',
    model: 'content-extractor',
    document_id: source.document_id,
  });
  expect(result).toMatchObject({
    document_id: source.document_id,
    source_job_id: source.job_id,
    model_version: 'content-extractor-v1.0.0',
    normalizer: { used: false, error: null },
    sections: [
      {
        section_code: '260519',
        text: expect.stringMatching(
          /^SECTION 26 05 19 LOW-VOLTAGE ELECTRICAL POWER CONDUCTORS AND CABLES\nPART 1 GENERAL\n/,
        ),
        nodes: [{ number: 'PART 1' }, { number: 'PART 2' }, { number: 'PART 3' }],
        requirements: {
          referenced_standards: expect.arrayContaining([expect.objectContaining({ designation: 'ASTM B8' })]),
          related_sections: expect.arrayContaining([expect.objectContaining({ section_code: '262726' })]),
        },
        error: null,
      },
    ],
  });
});

test('codes come in the order they were asked for, a division as the book has it, each once', async () => {
  const { result } = await contentOf({ section_codes: ['262726'], division_codes: ['Division 26'] });
  expect(result).toMatchObject({
    sections: [{ section_code: '262726' }, { section_code: '260519' }, { section_code: '26053316' }],
  });
});

test('a section that the book does not have is an entry with an error, not the end of the job', async () => {
  const { status, result } = await contentOf({ section_codes: ['99 99 99', '26 27 26'] });
  expect(status).toBe('complete');
  expect(result).toMatchObject({
    sections: [
      { section_code: '999999', error: { code: 'SECTION_NOT_IN_TOC' } },
      { section_code: '262726', error: null },
    ],
  });
});
