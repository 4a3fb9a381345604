import type { ContentNode } from '../../../contract/content-result';
import type { Cell, ContentLine } from './page-lines';
import { buildTree } from './tree';

const PITCH = 12;

/**
 * Lines of type ten points high: `|` begins a new cell in the next column of 150 points, two spaces before the text
 * indent it by ten points, an empty line leaves room.
 */
function linesOf(rows: string[], page = 1): ContentLine[] {
  return rows.flatMap((row, index): ContentLine[] => {
    if (row.trim() === '') return [];
    const indent = 5 * (row.length - row.trimStart().length);
    const cells: Cell[] = row
      .trim()
      .split('|')
      .flatMap((text, column): Cell[] => {
        const left = 72 + indent + 150 * column;
        return text.trim() === '' ? [] : [{ text: text.trim(), left, right: left + 5 * text.trim().length }];
      });
    const left = cells[0]?.left ?? 0;
    const right = cells.at(-1)?.right ?? 0;
    const bottom = 700 - PITCH * index;
    const bbox = { x1: left, y1: bottom, x2: right, y2: bottom + 10 };
    const text = cells.map((cell) => cell.text).join(' ');
    return [{ text, cells, left, right, bottom, top: bottom + 10, page, bbox, running: false }];
  });
}

/** The tree as indented lines. */
const drawn = (nodes: ContentNode[], indent = ''): string[] =>
  nodes.flatMap(({ number, text, rows, children }) => [
    `${indent}${[number, text].filter(Boolean).join(' ')}${rows ? rows.map((row) => row.join(' | ')).join(' / ') : ''}`,
    ...drawn(children, `${indent}  `),
  ]);

const tree = (rows: string[]) => drawn(buildTree(linesOf(rows)).roots);

test('a number that goes on no list is text', () => {
  expect(
    tree([
      '1.1 SUMMARY',
      '  A. Provide pipe as made by',
      '    J. Smith and sized as shown in drawing',
      '    7. of the set.',
    ]),
  ).toEqual(['1.1 SUMMARY', '  A. Provide pipe as made by J. Smith and sized as shown in drawing 7. of the set.']);
});

test('a measure at the start of a line is no article', () => {
  expect(tree(['PART 1 - GENERAL', '1.1 SUMMARY', '  A. Plates of a thickness of', '    1.5 mm or more.'])).toEqual([
    'PART 1 GENERAL',
    '  1.1 SUMMARY',
    '    A. Plates of a thickness of 1.5 mm or more.',
  ]);
});

test('numbers that are left out or come twice stay in their list', () => {
  expect(tree(['1.1 SUMMARY', '  A. One.', '  C. Three.', '  C. Three again.', '1.3 WARRANTY'])).toEqual([
    '1.1 SUMMARY',
    '  A. One.',
    '  C. Three.',
    '  C. Three again.',
    '1.3 WARRANTY',
  ]);
});

test('i. after h. is a letter, i. under a letter is Roman', () => {
  const letters = [...'abcdefgh'].map((letter) => `    ${letter}. Text.`);
  expect(
    tree(['  1. List:', ...letters, '    i. Ninth.', '  2. List:', '    a. First:', '      i. Roman.']).slice(-4),
  ).toEqual(['  i. Ninth.', '2. List:', '  a. First:', '    i. Roman.']);
});

test.each([
  [
    'bullets of one indent are one list',
    ['1.1 SUMMARY', '  A. List:', '    • One.', '    • Two.', '  B. Next.'],
    ['1.1 SUMMARY', '  A. List:', '    • One.', '    • Two.', '  B. Next.'],
  ],
  [
    'a list may begin anew where it stood, though all stand at one edge',
    ['1.1 SUMMARY', 'A. List:', '1. One.', 'A. List again:'],
    ['1.1 SUMMARY', '  A. List:', '    1. One.', '  A. List again:'],
  ],
  [
    'an article in capitals is one wherever it stands',
    ['1.1 SUMMARY', '  A. One.', '    1.2 REFERENCES', '  A. Two.'],
    ['1.1 SUMMARY', '  A. One.', '1.2 REFERENCES', '  A. Two.'],
  ],
  [
    'a number of another PART in running text is none',
    ['PART 1 - GENERAL', '1.1 SUMMARY', '  A. Motors of at least', '    7.5 Kilowatt each.'],
    ['PART 1 GENERAL', '  1.1 SUMMARY', '    A. Motors of at least 7.5 Kilowatt each.'],
  ],
  ['the title of a PART may stand below it', ['PART ONE', 'General'], ['PART ONE General']],
  [
    'a title in capitals goes on in capitals',
    ['1.1 PREPARATION OF SURFACES AND', '     SUBSTRATES'],
    ['1.1 PREPARATION OF SURFACES AND SUBSTRATES'],
  ],
  ['text below a title in capitals is a paragraph', ['1.1 SUMMARY', '     Work.'], ['1.1 SUMMARY', '  Work.']],
])('%s', (_what, rows, expected) => {
  expect(tree(rows)).toEqual(expected);
});

test('a number of three levels below no article is text', () => {
  const text = '1.2.3 Anchors as shown.';
  expect(buildTree(linesOf([text])).roots).toMatchObject([{ kind: 'paragraph', number: null, path: '', text }]);
});

test('a node is as sure as OCR was of its worst line', () => {
  const lines = linesOf(['1.1 SUMMARY', '  A. Section includes work that is', '     specified and shown.']);
  const read = (...sure: (number | undefined)[]) =>
    buildTree(lines.map((line, index) => ({ ...line, ocrConfidence: sure[index] }))).roots;
  expect(read(0.9, 0.7, 0.8)).toMatchObject([{ ocr_confidence: 0.9, children: [{ ocr_confidence: 0.7 }] }]);
  expect(read(undefined, undefined, 0.7)).toMatchObject([{ children: [{ ocr_confidence: 0.7 }] }]);
  expect(read(undefined, undefined, 0.7)[0]).not.toHaveProperty('ocr_confidence');
});

test('text goes on over the page with its boxes on both', () => {
  const lines = [
    ...linesOf(['1.1 SUMMARY', '  A. Section includes work that is']),
    ...linesOf(['     specified and shown.'], 2),
  ];
  const [article] = buildTree(lines).roots;
  expect(article?.children[0]).toMatchObject({
    text: 'Section includes work that is specified and shown.',
    page: 1,
    continues: [{ page: 2 }],
  });
});

test('rows with columns are a table; what stands apart from them is not', () => {
  const rows = [
    '3.8 SETS',
    '',
    'SET 1',
    '  3 | Hinges | Stanley',
    '  1 | Lock | Best',
    '    |  | Zero',
    '',
    '',
    'SET 2',
    '  1 | Closer | LCN',
    '  2 | Stop | Ives',
  ];
  expect(tree(rows)).toEqual([
    '3.8 SETS',
    '  SET 1',
    '  3 | Hinges | Stanley / 1 | Lock | Best /  |  | Zero',
    '  SET 2',
    '  1 | Closer | LCN / 2 | Stop | Ives',
  ]);
});

test.each([
  ['a row alone is a line of text', ['3.8 SETS', '', '  3 | Hinges | Stanley'], ['3.8 SETS', '  3 Hinges Stanley']],
  [
    'a line under the second column of a row alone goes on its text',
    ['3.8 SETS', '', '  Hinges | Stanley', '   | National'],
    ['3.8 SETS', '  Hinges Stanley National'],
  ],
  [
    'rows that stand apart are two tables',
    ['3.8 SETS', '', '  3 | Hinges', '  1 | Lock', '', '', '  1 | Closer', '  2 | Stop'],
    ['3.8 SETS', '  3 | Hinges / 1 | Lock', '  1 | Closer / 2 | Stop'],
  ],
  [
    'a line closer than rows are goes on in the cells above it',
    ['3.8 SETS', '', '  3 | Hinges', '', '  1 | Lock with', '   | lever', '', '  2 | Stop'],
    ['3.8 SETS', '  3 | Hinges / 1 | Lock with lever / 2 | Stop'],
  ],
])('%s', (_what, rows, expected) => {
  expect(tree(rows)).toEqual(expected);
});

test('a table goes on over the page with its boxes on both', () => {
  const lines = [
    ...linesOf(['3.8 SETS', '', '  3 | Hinges']),
    ...linesOf(['', '', '', '', '', '', '', '', '  1 | Lock'], 2),
  ];
  expect(buildTree(lines).roots[0]?.children).toMatchObject([
    {
      rows: [
        ['3', 'Hinges'],
        ['1', 'Lock'],
      ],
      page: 1,
      continues: [{ page: 2 }],
    },
  ]);
});

test('columns may begin behind a number', () => {
  expect(
    tree([
      '2.1 MANUFACTURERS',
      '  A. Hinges | Hager | St Louis',
      '   | Bommer | Landrum',
      '  B. Locks | Sargent | New Haven',
    ]),
  ).toEqual([
    '2.1 MANUFACTURERS',
    '  A. Hinges',
    '    Hager | St Louis / Bommer | Landrum',
    '  B. Locks Sargent New Haven',
  ]);
});

test('every line is in the order of the book, however deep it stands', () => {
  const rows = ['1.1 SETS', '  A. Sets:', '', '      Deep block.', '', 'Out again.', '', '      Deep again.'];
  const { roots, inOrder } = buildTree(linesOf(rows));
  expect(inOrder.map(({ text }) => text)).toEqual(['SETS', 'Sets:', 'Deep block.', 'Out again.', 'Deep again.']);
  const nested = (nodes: ContentNode[]): string[] => nodes.flatMap(({ text, children }) => [text, ...nested(children)]);
  expect(nested(roots)).toEqual(inOrder.map(({ text }) => text));
});
