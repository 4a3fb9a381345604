import { parsed } from '../../../../shared/dialects/docld/answers-contract';
import { freshAccount } from '../../../support/accounts';
import { accountWithCredits, creditsOf } from '../../../support/credits';
import { type Account, ask, formWith, getDocldJob, submitted, uploadedFile } from '../../../support/docld';
import { recordPdf } from '../../../support/docld-files';
import { pdfOfPages } from '../../../support/pdfs';

let account: Account;
beforeAll(async () => {
  account = await freshAccount('pro');
});

const check = (body: unknown) => {
  expect(parsed.parse(body)).toEqual(body);
  return parsed.parse(body);
};
const parseFile = async (key: string, fields: Record<string, string> = {}, carrier?: string) => {
  const body = formWith(await recordPdf(carrier), fields);
  const answer = await ask('POST', '/api/parse', key, { body });
  expect(answer.status).toBe(200);
  return check(answer.body);
};
const textOf = ({ result }: { result: { chunks: { content: string }[] } | null }) =>
  (result?.chunks ?? []).map(({ content }) => content).join('\n');

test('a file: its text in chunks with pages, and what it cost', async () => {
  const { key } = await accountWithCredits('pro', 10);
  const answer = await parseFile(key);
  expect(answer).toMatchObject({ success: true, studio_link: null, usage: { num_pages: 2, credits: 2 } });
  expect(answer.duration).toBeGreaterThan(0);
  expect(answer.result).toMatchObject({ type: 'full', metadata: { page_count: 2 } });
  expect(textOf(answer)).toContain('Great Lakes Freight');
  expect(answer.result?.chunks.at(-1)?.page_end).toBe(2);
  expect(await creditsOf(key)).toMatchObject({ used: 2 });

  const job = await getDocldJob(key, answer.job_id);
  expect(job).toMatchObject({ type: 'parse', status: 'completed', progress: 100, document_id: answer.document_id });
  expect(job.result).toEqual(answer.result);
});

test('a document that was uploaded, by either name of it', async () => {
  const { file_id, document } = await uploadedFile(account.key, await recordPdf());
  for (const json of [{ document_id: document.id }, { document_id: file_id }, { input: file_id }]) {
    const answer = check(await submitted(account.key, '/api/parse', json));
    expect(answer.document_id).toBe(document.id);
  }
});

test('the document of another job', async () => {
  const first = await parseFile(account.key);
  const answer = check(await submitted(account.key, '/api/parse', { input: `jobid://${first.job_id}` }));
  expect(answer.document_id).toBe(first.document_id);
});

const configured = (config: object) => ({ config: JSON.stringify(config), input: '', webhook_url: '' });

test.each([
  ['page', 2],
  ['fixed', 4],
])('chunks by strategy %s', async (strategy, chunks) => {
  const { result } = await parseFile(
    account.key,
    configured({ chunking: { strategy, max_chunk_size: 60, overlap: 10 } }),
  );
  expect(result?.chunks.length).toBeGreaterThanOrEqual(chunks);
  if (strategy === 'page') expect(result?.chunks.map(({ page }) => page)).toEqual([1, 2]);
  else expect(Math.max(...(result?.chunks ?? []).map(({ content }) => content.length))).toBeLessThanOrEqual(60);
});

test.each(['semantic', 'fixed'])('%s chunks of a size alone, less than twice the usual overlap', async (strategy) => {
  const { result } = await parseFile(account.key, configured({ chunking: { strategy, max_chunk_size: 150 } }));
  expect(result?.chunks.length).toBeGreaterThan(1);
});

test.each([
  ['markdown', '| Article'],
  ['html', '<table'],
  ['json', '"Hinge"'],
])('tables as %s', async (table_output_format, written) => {
  const answer = await parseFile(account.key, configured({ formatting: { table_output_format } }));
  expect(answer.result?.tables[0]?.content).toContain(written);
});

test('the parsing_config of the upload stands in for a config', async () => {
  const parsing_config = JSON.stringify({ chunking: { strategy: 'page' } });
  const { file_id } = await uploadedFile(account.key, await recordPdf(), { parsing_config });
  const own = check(await submitted(account.key, '/api/parse', { input: file_id }));
  expect(own.result?.chunks).toHaveLength(2);
  const config = { chunking: { strategy: 'fixed', max_chunk_size: 50, overlap: 0 } };
  const asked = check(await submitted(account.key, '/api/parse', { input: file_id, config }));
  expect(asked.result?.chunks.length).toBeGreaterThan(2);
});

test('what is null, or an empty field of a form, is not given; in config and its groups neither', async () => {
  const { document } = await uploadedFile(account.key, await recordPdf());
  const chunking = { strategy: 'page', max_chunk_size: null, overlap: null };
  const config = { formatting: null, chunking, ocr: { enabled: null, language: null } };
  const json = { document_id: document.id, input: null, webhook_url: null, config };
  expect(check(await submitted(account.key, '/api/parse', json)).result?.chunks).toHaveLength(2);
  const body = formWith(await recordPdf(), { config: JSON.stringify(config) });
  const answer = await ask('POST', '/api/parse', account.key, { body });
  expect(check(answer.body).result?.chunks).toHaveLength(2);
});

test('what the vendor’s n8n node sends and reads', async () => {
  const { document } = await uploadedFile(account.key, await recordPdf());
  const body = { document_id: document.id, advanced_options: { ocr: false, extract_tables: true } };
  const { result, usage } = check(await submitted(account.key, '/api/parse', body));
  expect({ chunks: result?.chunks.length, pages: usage.num_pages }).toEqual({ chunks: expect.any(Number), pages: 2 });
});

test('the same again costs nothing', async () => {
  const { key } = await accountWithCredits('pro', 10);
  const [first, second] = [await parseFile(key), await parseFile(key)];
  expect(second).toMatchObject({ result: first.result, duration: 0, usage: { num_pages: 2, credits: 0 } });
});

test('an answer too long to be kept is made anew, of the same job', async () => {
  const { key } = await accountWithCredits('pro', 100);
  const page = Array.from({ length: 55 }, (_, line) => `${line} ${'every word of a long page '.repeat(3)}`);
  const long = new Uint8Array(await pdfOfPages(Array.from({ length: 12 }, () => page)));
  // every word in two of many small chunks: a long answer of few pages
  const fields = configured({ chunking: { strategy: 'fixed', max_chunk_size: 50, overlap: 25 } });
  const headers = { 'idempotency-key': `docld-long-${Date.now()}` };
  const send = () => ask('POST', '/api/parse', key, { headers, body: formWith(long, fields) });
  const [first, second] = [await send(), await send()];
  expect(JSON.stringify(first.body).length).toBeGreaterThan(300_000);
  expect(second.body).toEqual(first.body);
  expect(await creditsOf(key)).toMatchObject({ used: 12 });
});

test('a repeat under the same Idempotency-Key gets the first answer', async () => {
  const headers = { 'idempotency-key': `docld-${Date.now()}` };
  const send = async () =>
    ask('POST', '/api/parse', account.key, { headers, body: formWith(await recordPdf('Repeat Freight')) });
  const [first, second] = [await send(), await send()];
  expect(second.body).toEqual(first.body);
});
