import { extracted } from '../../../../shared/dialects/docld/answers-contract';
import { freshAccount } from '../../../support/accounts';
import { type Account, ask, formWith, getDocldJob, submitted, uploadedFile } from '../../../support/docld';
import { recordPdf } from '../../../support/docld-files';
import { rowOf } from '../../../support/storage';

let account: Account;
let input: string;
beforeAll(async () => {
  account = await freshAccount('pro');
  input = (await uploadedFile(account.key, await recordPdf())).file_id;
});

const extract = async (json: object) => {
  const body = await submitted(account.key, '/api/extract/run', { input, ...json });
  expect(extracted.parse(body)).toEqual(body);
  return extracted.parse(body);
};
const fields = [
  { name: 'carrier', type: 'string' },
  { name: 'delivery_date', type: 'date' },
  { name: 'total_amount', type: 'number', required: true },
  { name: 'pilot', type: 'string', required: true },
];

test('values of the fields, with where they are printed', async () => {
  const answer = await extract({ config: { fields } });
  expect(answer).toMatchObject({
    data: { carrier: 'Great Lakes Freight', delivery_date: '2026-03-04', total_amount: 1250, pilot: null },
    missing: ['pilot'],
    usage: { num_pages: 2, credits: 2 },
  });
  expect(answer.extraction_id).toBe(answer.job_id);
  const [carrier] = answer.fields;
  expect(carrier?.citations[0]).toMatchObject({ text: expect.stringContaining('Great Lakes'), page: 1 });
  const { overall_confidence, data, missing, metadata } = answer;
  expect(await getDocldJob(account.key, answer.job_id)).toMatchObject({
    type: 'extract',
    status: 'completed',
    result: { data, fields: answer.fields, missing, overall_confidence, metadata },
  });
});

test('properties as JSON Schema has them', async () => {
  const items = {
    type: 'object',
    required: ['article'],
    properties: { article: { type: 'string' }, quantity: { type: 'number' } },
  };
  const { data } = await extract({ config: { fields: [{ name: 'goods', type: 'array', items }] } });
  expect(data).toEqual({
    goods: [
      { article: 'Door hardware set', quantity: 2 },
      { article: 'Hinge', quantity: 12 },
      { article: 'Closer', quantity: 4 },
    ],
  });
});

test('without citations', async () => {
  const answer = await extract({ config: { fields }, include_citations: false });
  expect(answer.fields.flatMap(({ citations }) => citations)).toEqual([]);
});

test.each(['description', 'schema_description'])('the fields that a %s lists', async (name) => {
  const { data } = await extract({ [name]: 'Extract the carrier, delivery date and total amount' });
  expect(data).toEqual({ carrier: 'Great Lakes Freight', delivery_date: '2026-03-04', total_amount: 1250 });
});

test('after a parse its words are used, and nothing is read again', async () => {
  const parsed = Object(
    (await ask('POST', '/api/parse', account.key, { body: formWith(await recordPdf('Own Ships')) })).body,
  );
  const answer = await extract({ input: `jobid://${parsed.job_id}`, config: { fields } });
  expect(answer).toMatchObject({ document_id: parsed.document_id, data: { carrier: 'Own Ships' } });
  const { result_key } = Object(await rowOf('pro', parsed.job_id, account.account_id));
  const { params } = Object(await rowOf('pro', answer.job_id, account.account_id));
  expect(JSON.parse(params)).toMatchObject({ source_result_key: result_key });
});
