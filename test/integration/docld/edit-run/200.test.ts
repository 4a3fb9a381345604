import { detected, edited } from '../../../../shared/dialects/docld/answers-contract';
import { freshAccount } from '../../../support/accounts';
import { type Account, getDocldJob, submitted, uploadedFile } from '../../../support/docld';
import { subcontractorForm } from '../../../support/forms';

let account: Account;
let input: string;
beforeAll(async () => {
  account = await freshAccount('pro');
  input = (await uploadedFile(account.key, new Uint8Array(await subcontractorForm()))).file_id;
});

const detect = async (source: string) => {
  const body = await submitted(account.key, '/api/edit/detect', { input: source });
  expect(detected.parse(body)).toEqual(body);
  return detected.parse(body);
};
const fill = async (json: object) => {
  const body = await submitted(account.key, '/api/edit/run', json);
  expect(edited.parse(body)).toEqual(body);
  return edited.parse(body);
};
const valueIn = async (pdfUrl: string, id: string) => {
  const bytes = new Uint8Array(await (await fetch(pdfUrl)).arrayBuffer());
  const { elements } = await detect((await uploadedFile(account.key, bytes)).file_id);
  return elements.find((element) => element.id === id)?.current_value;
};

test('the fields of a form', async () => {
  const { elements, edit_id, job_id } = await detect(input);
  expect(edit_id).toBe(job_id);
  expect(elements).toContainEqual(
    expect.objectContaining({ id: 'company', type: 'text_field', label: 'Company name', page: 1 }),
  );
  expect(elements).toContainEqual(expect.objectContaining({ id: 'start', type: 'date_field', format: 'mm/dd/yyyy' }));
  expect(elements).toContainEqual(expect.objectContaining({ id: 'insured', type: 'checkbox' }));
  expect(await getDocldJob(account.key, job_id)).toMatchObject({
    type: 'edit',
    status: 'completed',
    result: { elements },
  });
});

test.each([
  ['an object', { company: 'Ada Ltd', insured: true, planet: 'Mars' }],
  [
    'a list',
    [
      { field: 'company', value: 'Ada Ltd' },
      { id: 'insured', value: true },
      { name: 'planet', value: 'Mars' },
    ],
  ],
])('values as %s are written into a copy', async (_, mappings) => {
  const { filled_elements, unmatched, output_file_url } = await fill({ input, mappings });
  expect(filled_elements.map(({ id }) => id).sort()).toEqual(['company', 'insured']);
  expect(unmatched).toEqual(['planet']);
  expect(await valueIn(output_file_url, 'company')).toBe('Ada Ltd');
});

test('corrections stand in for mappings, and the detection for its document', async () => {
  const { job_id } = await detect(input);
  const mappings = { company: 'Ada Ltd' };
  const answer = await fill({ edit_job_id: job_id, mappings, corrections: { company: 'Byron Ltd' } });
  expect(await valueIn(answer.output_file_url, 'company')).toBe('Byron Ltd');
});
