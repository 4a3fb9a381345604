import { split } from '../../../../shared/dialects/docld/answers-contract';
import { freshAccount } from '../../../support/accounts';
import { type Account, getDocldJob, submitted, uploadedFile } from '../../../support/docld';
import { pdfOf } from '../../../support/docld-files';
import { sampleBook } from '../../../support/flows';

let account: Account;
beforeAll(async () => {
  account = await freshAccount('pro');
});

const splitOf = async (bytes: Uint8Array<ArrayBuffer>, json: object) => {
  const { file_id, document } = await uploadedFile(account.key, bytes);
  const body = await submitted(account.key, '/api/split/run', { input: file_id, ...json });
  expect(split.parse(body)).toEqual(body);
  const answer = split.parse(body);
  expect(answer.sections.map(({ document_id }) => document_id)).toEqual(answer.sections.map(() => document.id));
  return answer;
};
const rangesOf = ({ sections }: Awaited<ReturnType<typeof splitOf>>) =>
  sections.map(({ page_start, page_end }) => [page_start, page_end]);
const five = () => pdfOf(['One', 'Two', 'Three', 'Four', 'Five']);

test('into so many pages each, and each a PDF of its own', async () => {
  const answer = await splitOf(await five(), { config: { method: 'page', pages_per_section: 2 } });
  expect(rangesOf(answer)).toEqual([
    [1, 2],
    [3, 4],
    [5, 5],
  ]);
  const [first] = answer.sections;
  const file = await fetch(first?.file_url ?? '');
  expect(file.headers.get('content-type')).toBe('application/pdf');
  const bytes = new Uint8Array(await file.arrayBuffer());
  expect((await uploadedFile(account.key, bytes)).document.pages).toBe(2);
  expect(await getDocldJob(account.key, answer.job_id)).toMatchObject({
    type: 'split',
    status: 'completed',
    result: { sections: answer.sections.map(({ file_url, ...section }) => section) },
  });
});

const sections = [
  { name: 'Front', page_start: 1, page_end: 1 },
  { name: 'Back', page_start: 4, page_end: 5 },
];

test.each([
  ['beside config', { sections, skip_analysis: true }],
  ['in config', { config: { method: 'manual', sections } }],
])('into given sections, %s', async (_, json) => {
  const answer = await splitOf(await five(), json);
  expect(rangesOf(answer)).toEqual([
    [1, 1],
    [4, 5],
  ]);
  expect(answer.sections.map(({ name, section_type }) => [name, section_type])).toEqual([
    ['Front', 'given'],
    ['Back', 'given'],
  ]);
});

test('by its own parts', async () => {
  const answer = await splitOf(await sampleBook(), { config: { method: 'ai', sections: [{ name: 'General' }] } });
  expect(answer.sections.length).toBeGreaterThan(5);
  expect(answer.sections.every(({ section_type }) => section_type === 'detected')).toBe(true);
});
