import { joinLines, wordsOf } from '../layout/join-lines';
import type { Bookmark } from '../pdf/outline';
import { type Block, type Item, spanAround, spanOf } from './block';
import { findTable } from './find-table';
import { type Body, type HeadingMark, headingMark } from './heading-marks';
import { flowBetween, sameColumn, usualPitch } from './line-flow';
import { itemLevels, itemMarker } from './list-items';
import type { TextLine } from './text-lines';

/** What a document is known by before its lines are taken apart. */
export type Reading = { body: Body; bookmarks: readonly Bookmark[] };

/** A heading, a text or an item as far as it was read. */
type Open = { text: string; first: TextLine; lines: TextLine[]; last: TextLine } & (
  | { kind: 'heading'; mark: HeadingMark }
  | { kind: 'text' }
  | { kind: 'item'; marker: string }
);

const HEADING_LINES = 3;
const HEADING_PITCH = 1.8; // of the type's size
const BARE_NUMBER = /^(?:SECTION|DOCUMENT|DIVISION)[\s\d.–-]+$/;

/** Takes lines, in the order they are read, apart into headings, texts, lists and tables. */
export function blocksOf(lines: readonly TextLine[], { body, bookmarks }: Reading): Block[] {
  const words = wordsOf(lines.map(({ text }) => text));
  const pitch = usualPitch(lines);
  const byPage = Map.groupBy(bookmarks, ({ page }) => page);
  const markOf = (line: TextLine) => headingMark(line, body, byPage.get(line.page) ?? []);
  const breaksTable = (line: TextLine) => itemMarker(line.text) !== undefined || markOf(line) !== undefined;

  const blocks: Block[] = [];
  let open: Open | undefined;
  let levelOf = itemLevels();
  let tableEnd = 0; // where the lines of the last table end
  const close = () => {
    if (open !== undefined) addBlock(blocks, open, levelOf);
    if (open?.kind !== 'item') levelOf = itemLevels();
    open = undefined;
  };
  const begin = (next: Open) => {
    close();
    open = next;
  };

  for (const [at, line] of lines.entries()) {
    if (at < tableEnd) continue;
    const opening = { text: line.text, first: line, last: line, lines: [line] };
    const mark = markOf(line);
    if (mark !== undefined) {
      if (open?.kind === 'heading' && continuesHeading(open, line, mark)) extend(open, line, ' ', words);
      else begin({ ...opening, kind: 'heading', mark });
      continue;
    }
    const item = itemMarker(line.text);
    if (item !== undefined) {
      begin({ ...opening, kind: 'item', marker: item.printed, text: item.rest });
      continue;
    }
    const table = findTable(lines, at, breaksTable);
    if (table !== undefined) {
      close();
      blocks.push(table.block);
      tableEnd = at + table.length;
      continue;
    }
    const above = open?.kind === 'heading' ? undefined : open;
    const flow = above && flowBetween(above.last, line, pitch);
    if (above !== undefined && flow !== undefined && isWithin(above, line)) extend(above, line, flow, words);
    else begin({ ...opening, kind: 'text' });
  }
  close();
  return blocks.map((block) => (block.kind === 'list' ? { ...block, ...spanAround(block.items) } : block));
}

function extend(open: Open, line: TextLine, flow: ' ' | '\n', words: ReadonlySet<string>): void {
  const breaks = flow === '\n' && open.kind === 'text';
  open.text = breaks ? `${open.text}\n${line.text}` : joinLines(open.text, line.text, words);
  open.last = line;
  open.lines.push(line);
}

/** What stands further out than an item's marker is not of the item. */
const isWithin = ({ kind, first }: Open, line: TextLine): boolean =>
  kind === 'text' || !sameColumn(first, line) || line.left > first.left - 3;

/** A title set over several lines, or under the number of its section. */
function continuesHeading(
  { mark, text, lines, last }: Extract<Open, { kind: 'heading' }>,
  line: TextLine,
  next: HeadingMark,
): boolean {
  if (lines.length >= HEADING_LINES || !sameColumn(last, line)) return false;
  if (last.bottom - line.bottom > HEADING_PITCH * line.size) return false;
  const inCapitals = text === text.toUpperCase() && line.text === line.text.toUpperCase();
  if (mark.by === 'number') return inCapitals && next.by !== 'number' && (next.by === 'bold' || BARE_NUMBER.test(text));
  return (mark.by === 'size' || mark.by === 'bold') && mark.by === next.by && last.size / line.size < 1.07;
}

function addBlock(blocks: Block[], open: Open, levelOf: (line: TextLine) => number): void {
  const span = spanOf(open.lines);
  const { text } = open;
  if (open.kind === 'heading') blocks.push({ kind: 'heading', mark: open.mark, text, ...span });
  else if (open.kind === 'text') blocks.push({ kind: 'text', text, ...span });
  else {
    const item: Item = { level: levelOf(open.first), marker: open.marker, text, ...span };
    const list = blocks.at(-1);
    if (list?.kind === 'list') list.items.push(item);
    else blocks.push({ kind: 'list', items: [item], ...span });
  }
}
