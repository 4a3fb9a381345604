import { freshAccount } from '../../support/accounts';
import { usageOf } from '../../support/credits';
import { ended, readySample, submittedToc } from '../../support/flows';

test('what was used in all and by model, and a ledger that adds up to it, newest first', async () => {
  const { key } = await freshAccount('developer');
  const { document_id, page_count } = await readySample(key);
  const ids: string[] = [];
  for (const _ of [1, 2, 3]) ids.unshift((await submittedToc(document_id, key)).job_id);
  for (const id of ids) await ended(id, key);

  const usage = await usageOf(key);
  expect(usage).toMatchObject({
    used: 3,
    models: [{ model: 'toc-parser', jobs: 3, pages: 3 * page_count, credits: 3 }],
    next_cursor: null,
  });
  expect(usage.entries.map(({ job_id, kind, credits }) => [job_id, kind, credits])).toEqual(
    ids.map((id) => [id, 'charge', 1]),
  );
});

test('a period of its own, in pages', async () => {
  const { key } = await freshAccount('developer');
  const { document_id } = await readySample(key);
  const ids: string[] = [];
  for (const _ of [1, 2, 3]) ids.unshift((await submittedToc(document_id, key)).job_id);
  const first = await usageOf(key, '?limit=2');
  const second = await usageOf(key, `?limit=2&cursor=${first.next_cursor}`);
  expect([...first.entries, ...second.entries].map(({ job_id }) => job_id)).toEqual(ids);
  expect(second.next_cursor).toBeNull();
  expect(await usageOf(key, '?period=2020-01')).toEqual({
    ...{ period: '2020-01', used: 0, models: [], entries: [], next_cursor: null },
  });
});
