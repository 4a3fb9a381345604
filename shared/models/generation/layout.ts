import type { Content, Definition, StyledText, TableNode } from 'pdfmake';
import type { Generation } from '../../contract/generation';
import type { Block, Cell, List, Run } from './runs';

const BODY = 10; // points
const HEADINGS = [20, 16, 13, 11.5, 10.5]; // points, by level; the sixth is as large as the text
const MARGIN = { side: 60, top: 64, bottom: 64 }; // points
const GREY = '#555555';
const SHADE = '#f0f0f0';
const FOOT = 'foot';

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
  styles: { [FOOT]: { fontSize: 8, color: GREY, alignment: 'center' } },
  content: blocks.map((block, index) => contentOf(block, blocks[index - 1], blocks[index + 1])),
  footer(page, pages) {
    onPage(pages);
    return { text: `${page} / ${pages}`, style: FOOT, margin: [0, 24, 0, 0] };
  },
  // a heading stays with what it is of, unless nothing stands above it; the page's number follows it on every page
  pageBreakBefore: ({ headlineLevel }, others) =>
    headlineLevel !== undefined &&
    others.getFollowingNodesOnPage().every((node) => node.style === FOOT || node.headlineLevel !== undefined) &&
    others.getPreviousNodesOnPage().some(({ stack }) => !stack),
});

const textOf = (runs: readonly Run[]): StyledText[] =>
  runs.map(({ text, bold, italic, code, href }) => ({
    text,
    ...(bold && { bold }),
    ...(italic && { italics: true }),
    ...(code && { background: SHADE }),
    ...(href && { link: href, decoration: 'underline', color: '#1a4f8a' }),
  }));

function contentOf(block: Block, previous: Block | undefined, next: Block | undefined): Content {
  const pageBreak = previous?.type === 'page_break' ? { pageBreak: 'before' as const } : {};
  switch (block.type) {
    case 'heading': {
      const fontSize = HEADINGS[block.level - 1] ?? BODY;
      const margin: [number, number, number, number] = [0, fontSize * 0.7, 0, fontSize * 0.35];
      const leads = next !== undefined && next.type !== 'page_break';
      const headline = leads ? { headlineLevel: block.level } : {};
      return { text: textOf(block.runs), fontSize, bold: true, ...headline, margin, ...pageBreak };
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

const ITEM_MARGIN: [number, number, number, number] = [0, 0, 0, 2];

function listOf({ ordered, start, items }: List): Content {
  const entries = items.map(({ runs, lists }): Content => {
    const text = { text: textOf(runs), margin: ITEM_MARGIN };
    return lists.length === 0 ? text : { stack: [text, ...lists.map(listOf)] };
  });
  return ordered ? { ol: entries, start } : { ul: entries };
}

function tableOf({ header, rows }: Extract<Block, { type: 'table' }>): TableNode {
  const cell =
    (bold: boolean) =>
    ({ runs, align }: Cell) => ({
      text: textOf(runs),
      alignment: align,
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

const lengthOf = ({ runs }: Cell): number => runs.reduce((sum, { text }) => sum + text.length, 0);

/** Whether no row is so tall that it must break: pdfmake drops what it may not break and has no room for. */
const areLow = (rows: readonly Cell[][]): boolean =>
  rows.every((cells) =>
    cells.every((cell) => lengthOf(cell) / (LINE / cells.length) < LOW && linesAskedFor(cell) < LOW),
  );

const linesAskedFor = ({ runs }: Cell): number => runs.flatMap(({ text }) => text.split('\n')).length;

/** Columns of short texts as wide as these; those of long ones share what is left. */
function columnWidths(rows: readonly Cell[][]): ('auto' | '*')[] {
  const columns = Map.groupBy(
    rows.flatMap((cells) => cells.map((cell, column) => ({ column, length: lengthOf(cell) }))),
    ({ column }) => column,
  );
  const widest = [...columns.values()].map((cells) => Math.max(...cells.map(({ length }) => length)));
  const most = Math.max(...widest);
  return widest.map((length) => (length === most || length > 30 ? '*' : 'auto'));
}
