import { workflowRun } from '../../../../shared/dialects/docld/answers-contract';
import { freshAccount } from '../../../support/accounts';
import { type Account, getDocldJob, submitted, uploadedFile } from '../../../support/docld';
import { recordPdf } from '../../../support/docld-files';

let account: Account;
beforeAll(async () => {
  account = await freshAccount('pro');
});

const runOf = async (json: object) => {
  const body = await submitted(account.key, '/api/workflows/run', json);
  expect(workflowRun.parse(body)).toEqual(body);
  return workflowRun.parse(body);
};

const extract = { id: 'values', type: 'extract', config: { fields: [{ name: 'carrier', type: 'string' }] } };
const letter = { id: 'letter', type: 'generate', from: 'values', config: { template: 'Thank you, {{carrier}}!' } };

test.each([
  ['steps', (steps: object[]) => ({ steps })],
  ['a definition', (steps: object[]) => ({ name: 'Thanks', definition: { steps } })],
])('%s are run one after the other, each on what it is from', async (_, bodyOf) => {
  const { file_id } = await uploadedFile(account.key, await recordPdf());
  const parse = { id: 'text', type: 'parse', config: { chunking: { strategy: 'page' } } };
  const answer = await runOf({ input: file_id, ...bodyOf([parse, extract, letter]) });
  expect(answer.outcome).toBe('completed');
  expect(answer.steps).toMatchObject([
    { id: 'text', status: 'completed', result: { chunks: [{ page: 1 }, { page: 2 }] } },
    { id: 'values', status: 'completed', result: { data: { carrier: 'Great Lakes Freight' } } },
    { id: 'letter', status: 'completed', result: { page_count: 1 } },
  ]);
  const { outcome, steps } = answer;
  expect(await getDocldJob(account.key, answer.job_id)).toMatchObject({
    type: 'workflow',
    status: 'completed',
    result: { outcome, steps },
  });
});

test('one that makes its own document needs none', async () => {
  const made = { id: 'made', type: 'generate', config: { template: '# Offer' } };
  const read = { id: 'read', type: 'parse', from: 'made' };
  const { outcome, steps } = await runOf({ steps: [made, read] });
  expect(outcome).toBe('completed');
  expect(steps[1]?.result).toMatchObject({ markdown: expect.stringContaining('Offer') });
});
