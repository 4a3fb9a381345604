import fc from 'fast-check';
import { fixedChunks, semanticChunks } from './chunks';
import { type Markdown, markdownOf, type Piece } from './markdown';

const place = { page: 1, pageEnd: 1, bbox: { x1: 0, y1: 0, x2: 1, y2: 1 }, confidence: 1 };
const words = fc.array(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }).filter((text) => text.trim() === text),
  {
    minLength: 1,
    maxLength: 30,
  },
);
const cell = fc.constantFrom('a', 'total of all items', '1.234,00', 'x'.repeat(70));

const block = fc.oneof(
  words.map((text) => ({ kind: 'text' as const, text: text.join(' ').trim() || 'x', ...place })),
  fc.constantFrom('Scope', 'Works and materials').map((text) => ({
    kind: 'heading' as const,
    mark: { by: 'bold' as const },
    text,
    ...place,
  })),
  words.map((texts) => ({
    kind: 'list' as const,
    items: texts.map((text) => ({ level: 0, marker: 'A.', text, ...place })),
    ...place,
  })),
  fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }).map((rows) => ({
    kind: 'table' as const,
    headers: ['Item', 'Sum'],
    rows,
    ...place,
  })),
);
const markdown = fc
  .array(block, { minLength: 1, maxLength: 12 })
  .map((blocks) => markdownOf(blocks, { levelOf: () => 2, tables: 'markdown' }));
const size = fc.integer({ min: 50, max: 400 });

const characters = (text: string) => [...text].length;

describe('fixed chunks', () => {
  test('without what they share they are the text, none is longer than asked, and all but the last are as long', () => {
    fc.assert(
      fc.property(markdown, size, fc.double({ min: 0, max: 0.5, noNaN: true }), (text, most, share) => {
        const overlap = Math.floor(most * share);
        const chunks = fixedChunks(text, most, overlap).map(({ content }) => content);
        const own = chunks.map((content, index) => [...content].slice(index === 0 ? 0 : overlap).join(''));
        expect(own.join('')).toBe(text.text);
        expect(chunks.slice(0, -1).every((content) => characters(content) === most)).toBe(true);
        expect(characters(chunks.at(-1) ?? '')).toBeLessThanOrEqual(most);
      }),
    );
  });
});

const withoutSpace = (text: string) => text.replace(/\s/g, '');
const rowsOf = ({ text, pieces }: Markdown) =>
  pieces.filter(({ kind }) => kind === 'table').map(({ start, end }) => text.slice(start, end));

describe('semantic chunks', () => {
  test('are the whole text in order, and longer than asked only for a row of a table', () => {
    fc.assert(
      fc.property(markdown, size, (text, most) => {
        const chunks = semanticChunks(text, most).map(({ content }) => content);
        expect(withoutSpace(chunks.join(''))).toBe(withoutSpace(text.text));
        const rows = new Set(rowsOf(text));
        expect(chunks.filter((content) => content.length > most && !rows.has(content))).toEqual([]);
      }),
    );
  });

  test('cut no row of a table', () => {
    fc.assert(
      fc.property(markdown, size, (text, most) => {
        const lines = semanticChunks(text, most).flatMap(({ content }) => content.split('\n'));
        expect(rowsOf(text).filter((row) => !lines.includes(row))).toEqual([]);
      }),
    );
  });

  test('begin at headings, which are never the last of a chunk that something follows', () => {
    const text = 'x'.repeat(60);
    const heading = { kind: 'heading' as const, mark: { by: 'bold' as const }, ...place };
    const blocks = [
      { kind: 'text' as const, text, ...place },
      { ...heading, text: 'Scope' },
      { ...heading, text: 'Materials' },
      { kind: 'text' as const, text, ...place },
    ];
    const whole = markdownOf(blocks, { levelOf: () => 1, tables: 'markdown' });
    expect(semanticChunks(whole, 100).map(({ content }) => content)).toEqual([
      text,
      `# Scope\n\n# Materials\n\n${text}`,
    ]);
  });

  test('of several headings as many stay with what follows as fit', () => {
    const heading = { kind: 'heading' as const, mark: { by: 'bold' as const }, ...place };
    const blocks = [
      { ...heading, text: 'General' },
      { ...heading, text: 'Materials' },
      { kind: 'text' as const, text: 'x'.repeat(80), ...place },
    ];
    const whole = markdownOf(blocks, { levelOf: () => 1, tables: 'markdown' });
    const contents = (most: number) => semanticChunks(whole, most).map(({ content }) => content);
    expect(contents(100)).toEqual(['# General', `# Materials\n\n${'x'.repeat(80)}`]);
    expect(contents(90)).toEqual(['# General\n\n# Materials', 'x'.repeat(80)]);
  });

  test('a text without spaces is cut where it must be, never within a character', () => {
    const chunks = (text: string) => {
      const pieces: Piece[] = [{ ...place, kind: 'text', start: 0, end: text.length }];
      return semanticChunks({ text, pieces }, 50).map(({ content }) => content);
    };
    expect(chunks('x'.repeat(120)).map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(chunks(`${'x'.repeat(49)}\u{1F4DE}${'y'.repeat(20)}`)).toEqual([
      'x'.repeat(49),
      `\u{1F4DE}${'y'.repeat(20)}`,
    ]);
  });

  test('a long paragraph is cut between sentences, then between words', () => {
    const sentence = 'The contractor shall verify all dimensions on site before work begins.';
    const pieces: Piece[] = [{ ...place, kind: 'text', start: 0, end: 2 * sentence.length + 1 }];
    const chunks = (most: number) =>
      semanticChunks({ text: `${sentence} ${sentence}`, pieces }, most).map(({ content }) => content);
    expect(chunks(100)).toEqual([sentence, sentence]);
    expect(chunks(50)[0]).toBe('The contractor shall verify all dimensions on site');
  });
});
