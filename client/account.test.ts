import { json, scripted } from '../test/support/scripted-api';
import { listCharges } from './account';

const entry = {
  ...{ at: '2030-01-31T23:59:59.000Z', kind: 'charge', job_id: '0198a000-0000-4000-8000-000000000002' },
  ...{ model: 'toc-parser', pages: 1, credits: 1 },
};

test('the pages of the running period are all of the one that the first is of, also when the month ends meanwhile', async () => {
  const page = (next_cursor: string | null) =>
    json(200, { period: '2030-01', used: 2, models: [], entries: [entry], next_cursor });
  const { connection, asked } = scripted(page('more'), page(null));
  const seen: unknown[] = [];
  for await (const charge of listCharges(connection)) seen.push(charge);
  expect(seen).toHaveLength(2);
  expect(asked.map(({ url }) => url)).toEqual([
    'https://api.test/v1/usage?limit=100',
    'https://api.test/v1/usage?limit=100&period=2030-01&cursor=more',
  ]);
});
