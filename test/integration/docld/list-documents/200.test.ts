import { documentList } from '../../../../shared/dialects/docld/document-contract';
import { freshAccount } from '../../../support/accounts';
import { ask, uploadedFile } from '../../../support/docld';
import { pdfOf } from '../../../support/docld-files';
import { bytesOf, createdJobOf, declared, registered } from '../../../support/plangrep';

let key: string;
const names = ['Alpha.pdf', 'beta.pdf', 'Alphabet.pdf'];
beforeAll(async () => {
  ({ key } = await freshAccount('pro'));
  for (const [index, name] of names.entries())
    await uploadedFile(key, await pdfOf(Array(3 - index).fill(name)), {}, name);
  const json = { filename: 'late.pdf', content_type: 'application/pdf', file_size: 10 };
  await ask('POST', '/api/upload/presigned', key, { json });
});

const list = async (query = '') => {
  const { status, body } = await ask('GET', `/api/documents?${query}`, key);
  expect(status).toBe(200);
  expect(documentList.parse(body)).toEqual(body);
  return documentList.parse(body);
};
const namesOf = async (query = '') => (await list(query)).documents.map(({ name }) => name);

test('newest first, each as GET gives it', async () => {
  const { documents, ...rest } = await list();
  expect(rest).toEqual({ total: 4, limit: 50, offset: 0, has_more: false });
  expect(documents.map(({ name }) => name)).toEqual(['late.pdf', 'Alphabet.pdf', 'beta.pdf', 'Alpha.pdf']);
  const [, document] = documents;
  expect((await ask('GET', `/api/documents/${document?.id}`, key)).body).toEqual(document);
});

test('page by page', async () => {
  expect(await list('limit=3&offset=0')).toMatchObject({ total: 4, limit: 3, offset: 0, has_more: true });
  expect(await list('limit=3&offset=3')).toMatchObject({ documents: [{ name: 'Alpha.pdf' }], has_more: false });
});

test.each([
  ['search=ALPHA', ['Alphabet.pdf', 'Alpha.pdf']],
  ['query=beta', ['beta.pdf']],
  ['search=nothing', []],
  ['status=completed', ['Alphabet.pdf', 'beta.pdf', 'Alpha.pdf']],
  ['status=pending', ['late.pdf']],
  ['status=pending&status=completed&limit=1', ['late.pdf']],
  ['status=uploaded', []],
  ['file_type=pdf&search=beta', ['beta.pdf']],
  ['file_type=application/pdf&search=beta', ['beta.pdf']],
  ['file_type=image', []],
  ['status[]=pending&file_type[]=pdf&file_format[]=pdf', ['late.pdf']],
  ['status%5B%5D=completed&status%5B%5D=pending&limit=1', ['late.pdf']],
  ['file_type[]=image', []],
  ['search=&status=&file_type[]=&sort_by=&sort_order=&limit=1', ['late.pdf']],
  ['file_format=docx', []],
  ['sort_by=name&sort_order=asc', ['Alpha.pdf', 'Alphabet.pdf', 'beta.pdf', 'late.pdf']],
  ['sort_by=created_at&sort_order=asc', ['Alpha.pdf', 'beta.pdf', 'Alphabet.pdf', 'late.pdf']],
  ['sort_by=file_size&search=alpha', ['Alpha.pdf', 'Alphabet.pdf']],
])('%s', async (query, wanted) => {
  expect(await namesOf(query)).toEqual(wanted);
});

test('files that came by another vendor’s API stand among them by their time', async () => {
  const { key } = await freshAccount('pro');
  const before = Date.now() - 1000; // DocLD's times are of whole seconds
  const { job } = await createdJobOf(key);
  await registered(
    key,
    job.id,
    Array.from({ length: 8 }, (_, index) => declared(`${index}.pdf`, bytesOf(`${index}`))),
  );
  await uploadedFile(key, await pdfOf(['last']), {}, 'last.pdf');
  const { body } = await ask('GET', '/api/documents', key);
  const { documents } = documentList.parse(body);
  expect(documents).toHaveLength(9);
  expect(documents[0]?.name).toBe('last.pdf');
  for (const { created_at } of documents) {
    expect(Date.parse(created_at)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(created_at)).toBeLessThanOrEqual(Date.now());
  }
});
