import { usageAnswer } from '../../../../shared/dialects/docurift/usage';
import { idsOfMillisecond } from '../../../../shared/domain/ids';
import { freshAccount } from '../../../support/accounts';
import { call } from '../../../support/api';
import { BASE, refused } from '../../../support/docurift';
import { putEntry, putInvoiceJob } from '../../../support/docurift-rows';

let key: string;

const idOf = (day: string) => idsOfMillisecond(Date.parse(day)).smallest;

const SPAN = { startDate: '2026-01-01', endDate: '2026-03-31' };

beforeAll(async () => {
  const account = await freshAccount('pro');
  ({ key } = account);
  const [invoice, generic] = [idOf('2026-01-12'), idOf('2026-01-18')];
  await putInvoiceJob(account, { job_id: invoice });
  await putInvoiceJob(account, { job_id: generic }, 'generic');
  const model = 'invoice-extractor';
  // a Monday and the Sunday after it
  await putEntry(account.account_id, { at: '2026-01-12T00:00:00.000Z', credits: 2, pages: 1, job_id: invoice, model });
  await putEntry(account.account_id, { at: '2026-01-18T23:59:59.999Z', credits: 3, job_id: generic, model });
  const failed = await putEntry(account.account_id, { at: '2026-02-02T00:00:00.000Z', credits: 5 });
  await putEntry(account.account_id, { at: '2026-02-02T00:01:00.000Z', credits: -5, job_id: failed });
  await putEntry(account.account_id, { at: '2026-02-03T00:00:00.000Z', credits: 1 });
});

const ask = async (parameters: Record<string, string>) => {
  const { status, body } = await call('GET', `${BASE}/credits/usage?${new URLSearchParams(parameters)}`, { key });
  expect(status).toBe(200);
  expect(usageAnswer.parse(body)).toEqual(body);
  return usageAnswer.parse(body).data;
};

test('by month, what was given back taken off', async () => {
  expect(await ask(SPAN)).toEqual({
    period: 'monthly',
    startDate: '2026-01-01T00:00:00.000Z',
    endDate: '2026-03-31T23:59:59.999Z',
    summary: { totalDocuments: 3, totalPages: 5, totalCredits: 6 },
    usage: [
      { date: '2026-02-01', documents: 1, pages: 1, credits: 1 },
      { date: '2026-01-01', documents: 2, pages: 4, credits: 5 },
    ],
    truncated: false,
  });
});

test.each([
  [
    'weekly',
    [
      ['2026-02-02', 1],
      ['2026-01-12', 5],
    ],
  ],
  [
    'daily',
    [
      ['2026-02-03', 1],
      ['2026-02-02', 0],
      ['2026-01-18', 3],
      ['2026-01-12', 2],
    ],
  ],
] as const)('%s', async (period, expected) => {
  const { usage } = await ask({ ...SPAN, period });
  expect(usage.map(({ date, credits }) => [date, credits])).toEqual(expected);
});

test('by document type; jobs of other models by their model', async () => {
  const { usage } = await ask({ ...SPAN, groupBy: 'documentType' });
  expect(usage).toEqual([
    { documentType: 'toc-parser', documents: 1, pages: 1, credits: 1 },
    { documentType: 'invoice', documents: 1, pages: 1, credits: 2 },
    { documentType: 'generic', documents: 1, pages: 3, credits: 3 },
  ]);
});

test('by both', async () => {
  const { usage } = await ask({ ...SPAN, groupBy: 'both' });
  expect(usage.map(({ date, documentType, credits }) => [date, documentType, credits])).toEqual([
    ['2026-02-01', 'toc-parser', 1],
    ['2026-01-01', 'invoice', 2],
    ['2026-01-01', 'generic', 3],
  ]);
});

test('without dates: the last 30 days', async () => {
  const { startDate, endDate, usage } = await ask({});
  expect(Date.parse(endDate) - Date.parse(startDate)).toBe(30 * 86_400_000);
  expect(Date.parse(endDate)).toBeLessThanOrEqual(Date.now());
  expect(usage).toEqual([]);
});

test.each([
  ['period', 'yearly'],
  ['groupBy', 'model'],
  ['startDate', 'soon'],
])('%s=%s: 400', async (field, value) => {
  const answer = await refused('GET', `${BASE}/credits/usage?${field}=${value}`, { key });
  expect(answer).toMatchObject({ status: 400, code: 'VALIDATION_ERROR', details: { fields: [{ field }] } });
});
