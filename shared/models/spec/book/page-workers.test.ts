import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bookWithBusyPages } from '../../../../test/support/hostile-pdfs';
import { pdfOfPages } from '../../../../test/support/pdfs';
import { pdfEngine } from '../../pdf/wasm-file';
import { newClaims } from './page-claims';
import { answerOf, startPageWorkers } from './page-workers';
import { readBook } from './read-book';

const folder = mkdtempSync(join(tmpdir(), 'page-worker-'));
const { LAMBDA_TASK_ROOT, AWS_LAMBDA_FUNCTION_MEMORY_SIZE } = process.env;

beforeAll(async () => {
  await build({
    entryPoints: [join(__dirname, 'page-worker.ts')],
    outfile: join(folder, 'page-worker.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
  });
});

beforeEach(() => {
  process.env.LAMBDA_TASK_ROOT = folder;
  process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE = '3538'; // two cores, whatever this machine has
});

afterEach(() => {
  process.env.LAMBDA_TASK_ROOT = LAMBDA_TASK_ROOT;
  process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE = AWS_LAMBDA_FUNCTION_MEMORY_SIZE;
  if (LAMBDA_TASK_ROOT === undefined) delete process.env.LAMBDA_TASK_ROOT;
  if (AWS_LAMBDA_FUNCTION_MEMORY_SIZE === undefined) delete process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE;
});

afterAll(() => rmSync(folder, { recursive: true }));

const longBook = () =>
  pdfOfPages(
    Array.from({ length: 150 }, (_, page) => [`SECTION 03 ${10 + (page % 80)} 00`, 'CONCRETE', 'PART 1 - GENERAL']),
  );

const engine = () => ({ ...pdfEngine() });

test('threads read a book as one thread does', async () => {
  const pdf = await longBook();
  const together = await readBook(engine(), pdf);
  process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE = '1769';
  expect(together).toEqual(await readBook(engine(), pdf));
  expect(together.pages).toHaveLength(150);
});

test('threads leave out the pages that cannot be read, and name them', async () => {
  const book = await readBook({ ...engine(), maxMemoryBytes: 64 << 20 }, bookWithBusyPages(130, [5, 90, 130]));
  expect(book.failed).toEqual([5, 90, 130].map((page) => ({ page, code: 'PAGE_TOO_COMPLEX' })));
  expect(book.pages).toHaveLength(127);
});

test('a thread alone reads all pages that nobody else claims', async () => {
  const [worker, ...more] = startPageWorkers(engine(), await longBook(), newClaims(150));
  expect(more).toEqual([]);
  expect(worker && (await answerOf(worker))).toHaveLength(150);
});

test('what ends a thread ends the reading with its code', async () => {
  const [worker] = startPageWorkers(engine(), Buffer.from('no PDF at all'), newClaims(150));
  await expect(worker && answerOf(worker)).rejects.toMatchObject({ code: 'NOT_A_PDF' });
});

test('a thread that breaks is no fault of the file', async () => {
  const module = new WebAssembly.Module(Buffer.from('\0asm\x01\0\0\0', 'latin1'));
  const [worker] = startPageWorkers({ ...engine(), module }, await longBook(), newClaims(150));
  await expect(worker && answerOf(worker)).rejects.not.toHaveProperty('code');
});

test('a short book and a single core start no thread', async () => {
  expect(startPageWorkers(engine(), Buffer.alloc(0), newClaims(20))).toEqual([]);
  process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE = '1769';
  expect(startPageWorkers(engine(), Buffer.alloc(0), newClaims(1000))).toEqual([]);
});
