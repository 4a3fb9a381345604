import fc from 'fast-check';
import { creditsFor, drawingPages, FILE_CLASSES, type KnownFile, MOST_SET_PAGES, pagesOf, setParts } from './bid-sets';

const file = (id: string, known: Partial<KnownFile>): KnownFile => ({
  document_id: id,
  input_key: `kept/30d/acme/${id}.pdf`,
  page_count: 5,
  large_pages: [2, 3],
  classification: null,
  ...known,
});

const anyFile = fc
  .record({
    page_count: fc.integer({ min: 1, max: 60 }),
    seed: fc.array(fc.nat(59)),
    kind: fc.option(fc.constantFrom(...FILE_CLASSES)),
  })
  .map(({ page_count, seed, kind }) => ({
    page_count,
    large_pages: [...new Set(seed.map((page) => (page % page_count) + 1))].sort((a, b) => a - b),
    classification: kind,
  }));
const anySet = fc
  .array(anyFile, { maxLength: 100 })
  .map((files) => files.map((known, index) => file(`file-${index}`, known)));

test.each([
  ['plans', [1, 2, 3, 4, 5]],
  ['specifications', []],
  ['documents', []],
  ['addenda', [2, 3]],
  ['mixed', [2, 3]],
  ['other', [2, 3]],
  [null, [2, 3]],
] as const)('of a file that is said to be %s pages %j are drawings', (classification, drawings) => {
  expect(drawingPages(file('a', { classification }))).toEqual(drawings);
});

test('every page of every file is in one part, drawings apart from text', () => {
  fc.assert(
    fc.property(anySet, (files) => {
      const parts = setParts(files);
      for (const known of files) {
        const own = parts.filter(({ document_id }) => document_id === known.document_id);
        const sheets = own.flatMap((part) => (part.kind === 'sheets' ? part.pages : []));
        expect(sheets).toEqual(drawingPages(known));
        const pages = own.flatMap((part) => part.pages).sort((a, b) => a - b);
        expect(pages).toEqual(Array.from({ length: known.page_count }, (_, index) => index + 1));
        expect(own.filter(({ kind }) => kind === 'text').length).toBeLessThanOrEqual(1);
      }
      expect(parts.filter(({ pages }) => pages.length === 0)).toEqual([]);
    }),
  );
});

test('drawings are read four at a time, the text of a file in one go; who has no text has no part for it', () => {
  const parts = setParts([
    file('plans', { classification: 'plans' }),
    file('book', { classification: 'specifications', page_count: 2 }),
  ]);
  expect(parts).toEqual([
    { kind: 'sheets', document_id: 'plans', input_key: 'kept/30d/acme/plans.pdf', pages: [1, 2, 3, 4] },
    { kind: 'sheets', document_id: 'plans', input_key: 'kept/30d/acme/plans.pdf', pages: [5] },
    { kind: 'text', document_id: 'book', input_key: 'kept/30d/acme/book.pdf', pages: [1, 2] },
  ]);
});

test('the drawings of a large set are read in at most 150 parts, and not in many fewer', () => {
  const parts = setParts([file('plans', { classification: 'plans', page_count: MOST_SET_PAGES })]);
  expect(parts.length).toBeLessThanOrEqual(150);
  expect(parts.length).toBeGreaterThan(140);
});

test('the parts of the largest sets, and what they answer, pass from state to state', () => {
  const plans = Array.from({ length: 100 }, (_, index) =>
    file(crypto.randomUUID(), {
      page_count: 50,
      large_pages: [1 + (index % 50)],
      classification: index % 2 ? 'plans' : null,
    }),
  );
  const parts = setParts(plans);
  const answers = parts.map(() => ({
    result_key: `kept/365d/${'a'.repeat(36)}/${crypto.randomUUID()}/${'f'.repeat(16)}.range-100.json`,
    compute_ms: 300_000,
  }));
  expect(JSON.stringify({ parts, answers }).length).toBeLessThan(200_000);
});

test('a drawing costs ten credits and a page of text one', () => {
  const pages = pagesOf(
    setParts([file('a', { page_count: 42, large_pages: Array.from({ length: 38 }, (_, n) => n + 1) })]),
  );
  expect([pages, creditsFor(pages)]).toEqual([{ drawing: 38, text: 4 }, 384]);
});
