import type { ParseParams } from '../../contract/parse-params';
import type { Block, Item, Span } from './block';
import type { HeadingMark } from './heading-marks';
import { inMarkdown, tableLines } from './table-text';

/** A part of the text that a chunk is made of: `start` and `end` are offsets in it. Rows of a table are never cut, other pieces only where they are too long. */
export type Piece = Span & { kind: Block['kind']; start: number; end: number };

/** A text in Markdown and the pieces it is made of, in order; between two are line breaks only. */
export type Markdown = { text: string; pieces: Piece[] };

export type Style = {
  /** The level of a heading in the whole document. */
  levelOf: (mark: HeadingMark) => number;
  tables: ParseParams['table_output_format'];
};

/** Blocks as Markdown: headings by their level, lists with their own numbers, tables in the format asked for. */
export function markdownOf(blocks: readonly Block[], { levelOf, tables }: Style): Markdown {
  const parts: string[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  const add = (text: string, kind: Block['kind'], { page, pageEnd, bbox, confidence }: Span, glue: string) => {
    const before = length === 0 ? '' : glue;
    parts.push(before, text);
    const start = length + before.length;
    length = start + text.length;
    pieces.push({ kind, start, end: length, page, pageEnd, bbox, confidence });
  };
  for (const block of blocks) {
    if (block.kind === 'heading') add(`${'#'.repeat(levelOf(block.mark))} ${block.text}`, 'heading', block, '\n\n');
    else if (block.kind === 'text') add(block.text, 'text', block, '\n\n');
    else if (block.kind === 'list') {
      block.items.forEach((item, at) => {
        add(itemText(item), 'list', item, at === 0 ? '\n\n' : '\n');
      });
    } else {
      inMarkdown(tableLines(block, tables), tables).forEach((line, at) => {
        add(line, 'table', block, at === 0 ? '\n\n' : '\n');
      });
    }
  }
  return { text: parts.join(''), pieces };
}

/** "1." and bullets are Markdown's own; "A." and "1.2" are printed behind a bullet. */
function itemText({ level, marker, text }: Item): string {
  const indent = '  '.repeat(level);
  if (/^\d+[.)]$/.test(marker)) return `${indent}${marker} ${text}`.trimEnd();
  const printed = /[\p{L}\d]/u.test(marker) ? `${marker} ` : '';
  return `${indent}- ${printed}${text}`.trimEnd();
}
