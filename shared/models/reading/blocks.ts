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
type Open = { kind: 'heading' | 'text' | 'item'; text: string; lines: TextLine[]; mark?: HeadingMark };

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
  const close = () => {
    if (open !== undefined) addBlock(blocks, open, levelOf);
    if (open?.kind !== 'item') levelOf = itemLevels();
    open = undefined;
  };
  const begin = (next: Open) => {
    close();
    open = next;
  };

  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) continue;
    const mark = markOf(line);
    if (mark !== undefined) {
      if (open !== undefined && continuesHeading(open, line, mark)) extend(open, line, ' ', words);
      else begin({ kind: 'heading', text: line.text, lines: [line], mark });
      continue;
    }
    if (itemMarker(line.text) !== undefined) {
      begin({ kind: 'item', text: line.text, lines: [line] });
      continue;
    }
    const table = findTable(lines, at, breaksTable);
    if (table !== undefined) {
      close();
      blocks.push(table.block);
      at += table.length - 1;
      continue;
    }
    const above = open?.kind === 'heading' ? undefined : open?.lines.at(-1);
    const flow = above && flowBetween(above, line, pitch);
    if (open !== undefined && flow !== undefined && isWithin(open, line)) extend(open, line, flow, words);
    else begin({ kind: 'text', text: line.text, lines: [line] });
  }
  close();
  return blocks.map((block) => (block.kind === 'list' ? { ...block, ...spanAround(block.items) } : block));
}

function extend(open: Open, line: TextLine, flow: ' ' | '\n', words: ReadonlySet<string>): void {
  const breaks = flow === '\n' && open.kind === 'text';
  open.text = breaks ? `${open.text}\n${line.text}` : joinLines(open.text, line.text, words);
  open.lines.push(line);
}

/** What stands further out than an item's marker is not of the item. */
const isWithin = ({ kind, lines: [first] }: Open, line: TextLine): boolean =>
  kind === 'text' || first === undefined || !sameColumn(first, line) || line.left > first.left - 3;

/** A title set over several lines, or under the number of its section. */
function continuesHeading({ kind, mark, text, lines }: Open, line: TextLine, next: HeadingMark): boolean {
  const above = lines.at(-1);
  if (kind !== 'heading' || mark === undefined || above === undefined || lines.length >= HEADING_LINES) return false;
  if (!sameColumn(above, line) || above.bottom - line.bottom > HEADING_PITCH * line.size) return false;
  const inCapitals = text === text.toUpperCase() && line.text === line.text.toUpperCase();
  if (mark.by === 'number') return inCapitals && next.by !== 'number' && (next.by === 'bold' || BARE_NUMBER.test(text));
  return (mark.by === 'size' || mark.by === 'bold') && mark.by === next.by && above.size / line.size < 1.07;
}

function addBlock(blocks: Block[], { kind, text, lines, mark }: Open, levelOf: (line: TextLine) => number): void {
  const span = spanOf(lines);
  const [first] = lines;
  if (kind === 'heading' && mark !== undefined) blocks.push({ kind, mark, text, ...span });
  else if (kind !== 'item' || first === undefined) blocks.push({ kind: 'text', text, ...span });
  else {
    const { printed = '', rest = text } = itemMarker(text) ?? {};
    const item: Item = { level: levelOf(first), marker: printed, text: rest, ...span };
    const list = blocks.at(-1);
    if (list?.kind === 'list') list.items.push(item);
    else blocks.push({ kind: 'list', items: [item], ...span });
  }
}
