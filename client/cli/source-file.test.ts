import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from './arguments';
import { checkWritable, openPdf } from './source-file';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planwright-files-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const written = async (name: string, content: string) => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

test('a PDF is opened under its own name, also one with something before its header', async () => {
  const path = await written('bid book.pdf', `${' '.repeat(1000)}%PDF-1.7`);
  expect(await openPdf(path)).toMatchObject({ name: 'bid book.pdf', content: { size: 1008 } });
});

test.each([
  ['a folder', async () => folder, 'is a folder: name a PDF in it.'],
  ['an empty file', () => written('empty.pdf', ''), 'is empty'],
  ['a spreadsheet', () => written('bid.xlsx', 'PK'), 'is no PDF: export or print it as one.'],
  ['nothing', async () => join(folder, 'nowhere.pdf'), 'is not there: check its name'],
])('%s is refused before anything is sent', async (_, path, words) => {
  const refused = openPdf(await path());
  await expect(refused).rejects.toThrow(words);
  await expect(refused).rejects.toBeInstanceOf(UsageError);
});

test('a file in a folder that is not there is refused before the work', async () => {
  await expect(checkWritable('-o', join(folder, 'none', 'out.json'))).rejects.toThrow('-o ');
  await expect(checkWritable('-o', join(folder, 'out.json'))).resolves.toBeUndefined();
});
