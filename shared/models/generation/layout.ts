import type { Content, Definition, StyledText, TableNode } from 'pdfmake';
import type { Generation } from '../../contract/generation';
import type { Block, List, Run } from './runs';

const BODY = 10; // points
const HEADINGS = [20, 16, 13, 11.5, 10.5, 10]; // points, by level
const MARGIN = { side: 60, top: 64, bottom: 64 }; // points
const GREY = '#555555';
const SHADE = '#f0f0f0';

type Outline = Pick<Generation, 'page_size' | 'title'> & {
  /** Told of each page that is laid out how many there are. */
  onPage: (pages: number) => void;
};

/** The document as pdfmake draws it: the blocks one under the other, with the page's number and their count at its foot. */
export const definitionOf = (blocks: readonly Block[], { page_size, title, onPage }: Outline): Definition => ({
  pageSize: page_size === 'a4' ? 'A4' : 'LETTER',
  pageMargins: [MARGIN.side, MARGIN.top, MARGIN.side, MARGIN.bottom],
  info: { title },
  defaultStyle: { font: 'DejaVu', fontSize: BODY, lineHeight: 1.25 },
  content: blocks.map((block, index) => contentOf(block, blocks[index - 1]?.type === 'page_break')),
  footer(page, pages) {
    onPage(pages);
    return { text: `${page} / ${pages}`, alignment: 'center', fontSize: 8, color: GREY, margin: [0, 24, 0, 0] };
  },
  // a heading stays with what it is of
  pageBreakBefore: (node, followers) =>
    node.headlineLevel !== undefined &&
    followers.getFollowingNodesOnPage().length === 0 &&
    node.startPosition.top > MARGIN.top + 1,
});

const textOf = (runs: readonly Run[]): StyledText[] =>
  runs.map(({ text, bold, italic, code, href }) => ({
    text,
    ...(bold && { bold }),
    ...(italic && { italics: true }),
    ...(code && { background: SHADE }),
    ...(href && { link: href, decoration: 'underline', color: '#1a4f8a' }),
  }));

function contentOf(block: Block, startsPage: boolean): Content {
  const pageBreak = startsPage ? { pageBreak: 'before' as const } : {};
  switch (block.type) {
    case 'heading': {
      const fontSize = HEADINGS[block.level - 1] ?? BODY;
      const margin: [number, number, number, number] = [0, fontSize * 0.7, 0, fontSize * 0.35];
      return { text: textOf(block.runs), fontSize, bold: true, headlineLevel: block.level, margin, ...pageBreak };
    }
    case 'paragraph': {
      const margin: [number, number, number, number] = [block.quoted ? 18 : 0, 0, 0, 6];
      return { text: textOf(block.runs), margin, ...(block.quoted && { color: GREY, italics: true }), ...pageBreak };
    }
    case 'list':
      return { ...listOf(block), margin: [0, 0, 0, 6], ...pageBreak };
    case 'table':
      return { ...tableOf(block), margin: [0, 4, 0, 10], ...pageBreak };
    case 'code':
      return {
        text: block.text,
        preserveLeadingSpaces: true,
        fontSize: 9,
        background: SHADE,
        margin: [12, 2, 0, 8],
        ...pageBreak,
      };
    case 'rule':
      return { table: { widths: ['*'], body: [['']] }, layout: 'rule', margin: [0, 4, 0, 8], ...pageBreak };
    case 'page_break':
      return { text: '', ...pageBreak };
  }
}

function listOf({ ordered, start, items }: List): Content {
  const entries = items.map(({ runs, lists }): Content => {
    const text = { text: textOf(runs), margin: [0, 0, 0, 2] as [number, number, number, number] };
    return lists.length === 0 ? text : { stack: [text, ...lists.map(listOf)] };
  });
  return ordered ? { ol: entries, start } : { ul: entries };
}

function tableOf({ aligns, header, rows }: Extract<Block, { type: 'table' }>): TableNode {
  const cell = (bold: boolean) => (runs: Run[], column: number) => ({
    text: textOf(runs),
    alignment: aligns[column] ?? ('left' as const),
    ...(bold && { bold, fillColor: SHADE }),
  });
  return {
    table: {
      ...(areLow([header]) && { headerRows: 1 }),
      ...(areLow([header, ...rows]) && { keepWithHeaderRows: 1, dontBreakRows: true }),
      widths: columnWidths([header, ...rows]),
      body: [header.map(cell(true)), ...rows.map((cells) => cells.map(cell(false)))],
    },
    layout: 'grid',
  };
}

const LINE = 80; // characters across a page, roughly
const LOW = 20; // lines; fewer than half of a page has

const lengthOf = (runs: readonly Run[]): number => runs.reduce((sum, { text }) => sum + text.length, 0);

/** Whether no row is so tall that it must break: pdfmake drops what it may not break and has no room for. */
const areLow = (rows: readonly Run[][][]): boolean =>
  rows.every((cells) =>
    cells.every((cell) => lengthOf(cell) / (LINE / cells.length) < LOW && linesAskedFor(cell) < LOW),
  );

const linesAskedFor = (runs: readonly Run[]): number => runs.flatMap(({ text }) => text.split('\n')).length;

/** Columns of short texts as wide as these; those of long ones share what is left. */
function columnWidths(rows: readonly Run[][][]): ('auto' | '*')[] {
  const widest = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => lengthOf(cells[column] ?? []))));
  const most = Math.max(...widest);
  return widest.map((length) => (length === most || length > 30 ? '*' : 'auto'));
}
