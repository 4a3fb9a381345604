import type { ContentNode, NodeKind } from '../../../contract/content-result';
import type { Place } from '../../../contract/pages-read';
import { joinLines, wordsOf } from '../../layout/join-lines';
import { type DecimalMarker, decimalMarker, listMarker, type Numbering, partMarker } from './marker';
import { type Level, outermost, positionOf } from './open-levels';
import type { Cell, ContentLine } from './page-lines';
import { paragraphFlow } from './paragraph-flow';
import { type Table, tableAt } from './table';

const ALIGNED = 6; // points
const SKIPPED_ARTICLES = 4;

/** The outermost nodes, and all of them as they follow each other in the book. */
export type SectionTree = { roots: ContentNode[]; inOrder: ContentNode[] };

/**
 * The PART / article / paragraph tree of a section's lines, in reading order. Levels are told by how the numbers go on
 * and, where that says nothing, by the indents; no style of numbering is expected at any level.
 */
export function buildTree(lines: readonly ContentLine[]): SectionTree {
  const roots: ContentNode[] = [];
  const inOrder: ContentNode[] = [];
  const flow = paragraphFlow(lines);
  const words = wordsOf(lines.map(({ text }) => text));
  let levels: Level[] = [];
  let part: number | undefined;
  let articleLeft: number | undefined;
  // an unnumbered block is not under one that came before it and stands further out
  let deepest = Number.POSITIVE_INFINITY;
  let last: { node: ContentNode; line: ContentLine; textLeft: number } | undefined;
  let taken = 0; // lines before this one, the last of them by a table

  const add = (depth: number, kind: NodeKind, number: string | null, text: string, line: ContentLine): ContentNode => {
    const parent = levels[depth - 1]?.node;
    const node: ContentNode = {
      kind,
      number,
      path: pathOf(parent, kind, number),
      text,
      page: line.page,
      bbox: line.bbox,
      children: [],
      ...(line.ocrConfidence !== undefined && { ocr_confidence: line.ocrConfidence }),
    };
    (parent?.children ?? roots).push(node);
    inOrder.push(node);
    return node;
  };
  /** Opens a level with a node that bears a number, and answers the number as printed. */
  const open = (
    depth: number,
    kind: NodeKind,
    { printed, rest }: { printed: string; rest: string },
    line: ContentLine,
    numbering: Numbering,
  ): string => {
    const node = add(depth, kind, printed, rest, line);
    const textLeft = textLeftOf(line, printed);
    levels = [...levels.slice(0, depth), { node, ...numbering, left: line.left, textLeft }];
    last = { node, line, textLeft };
    deepest = Number.POSITIVE_INFINITY;
    return printed;
  };
  const blockDepth = (line: ContentLine): number => {
    deepest = Math.min(deepest, depthOf(levels, line));
    return deepest;
  };

  /** Opens the level that a line's number says, and answers the number; undefined for a line without one. */
  const numbered = (line: ContentLine): string | undefined => {
    const asPart = partMarker(line.text);
    if (asPart !== undefined) {
      part = asPart.value;
      articleLeft = undefined;
      return open(0, 'part', asPart, line, { style: 'part', value: asPart.value });
    }
    const decimal = decimalMarker(line.text);
    const depth = decimal && articleDepth(decimal, line);
    if (decimal !== undefined && depth !== undefined) {
      const { levels, value } = decimal;
      const kind = levels.length === 2 ? 'article' : 'paragraph';
      if (kind === 'article') articleLeft = line.left;
      return open(depth, kind, decimal, line, { style: `decimal ${levels.length}`, value });
    }
    const marker = listMarker(line.text);
    const position = marker && positionOf(marker, line.left, levels);
    return marker && position && open(position.depth, 'paragraph', marker, line, position.numbering);
  };

  /** The depth of a decimal number that is one: it goes on where the last of its kind stood, or fits the PART. */
  const articleDepth = ({ levels: numbers, value, rest }: DecimalMarker, line: ContentLine) => {
    const style = `decimal ${numbers.length}`;
    const siblings = levels.findLastIndex((level) => level.style === style);
    const previous = levels[siblings];
    const gap = value - (previous?.value ?? 0);
    const titled = /^[\p{Lu}\d“"(]/u.test(rest) || rest === '';
    if (!titled || value === 0) return undefined;
    const parent =
      siblings >= 0
        ? siblings
        : levels.findLastIndex((level) => level.style === 'part' || level.style === `decimal ${numbers.length - 1}`) +
          1;
    if (numbers.length > 2) return siblings >= 0 || parent > 0 ? parent : undefined;
    const inPart = part === undefined || numbers[0] === part;
    const aligned = articleLeft === undefined || Math.abs(line.left - articleLeft) <= ALIGNED;
    const heading = rest === rest.toUpperCase() && /\p{L}{3}/u.test(rest);
    const next = inPart && gap >= 1 && gap <= SKIPPED_ARTICLES;
    return (next && (aligned || heading)) || (aligned && heading) ? parent : undefined;
  };

  const addTable = (table: Table, line: ContentLine, at: number, depth: number) => {
    const node = add(depth, 'table', null, '', line);
    node.rows = table.rows;
    for (const row of lines.slice(at + 1, at + table.length)) extend(node, row);
    last = undefined;
    taken = at + table.length;
  };

  const breaksTable = (line: ContentLine) => partMarker(line.text) !== undefined || listMarker(line.text) !== undefined;

  for (const [at, line] of lines.entries()) {
    if (at < taken) continue;
    const number = numbered(line);
    if (number !== undefined) {
      const [head, ...columns] = withoutNumber(line.cells, number);
      const below = lines[at + 1];
      const continues = below !== undefined && columns.some(({ left }) => Math.abs(left - below.left) <= ALIGNED);
      const table = continues ? tableAt(lines, at, breaksTable, columns) : undefined;
      if (head && table && last) {
        last.node.text = head.text;
        addTable(table, line, at, levels.length);
      }
      continue;
    }
    const table = line.cells.length > 1 ? tableAt(lines, at, breaksTable) : undefined;
    if (table !== undefined) {
      addTable(table, line, at, blockDepth(line));
    } else if (last !== undefined && flow.goesOn(last, line)) {
      last.node.text = joinLines(last.node.text, line.text, words);
      extend(last.node, line);
      last.line = line;
    } else {
      const node = add(blockDepth(line), 'paragraph', null, line.text, line);
      last = { node, line, textLeft: line.left };
    }
  }
  return { roots, inOrder };
}

/** An unnumbered block belongs to the deepest level that its indent reaches, and never outside its article. */
const depthOf = (levels: readonly Level[], line: ContentLine): number =>
  Math.max(
    levels.findLastIndex((level) => level.left < line.left - ALIGNED),
    outermost(levels),
  ) + 1;

const pathOf = (parent: ContentNode | undefined, kind: NodeKind, number: string | null): string => {
  if (number === null) return parent?.path ?? '';
  if (kind === 'part' || kind === 'article' || /^\d+(?:\.\d+)+$/.test(number)) return number;
  const symbol = number.replace(/[().]/g, '');
  return parent === undefined || parent.path === '' ? symbol : `${parent.path}.${symbol}`;
};

/** The cells after the printed number, which is a cell of its own where a tab follows it. */
const withoutNumber = (cells: readonly Cell[], number: string): Cell[] =>
  cells.flatMap((cell, index) => {
    if (index > 0) return [cell];
    const text = cell.text.slice(number.length).trim();
    return text === '' ? [] : [{ ...cell, text }];
  });

const textLeftOf = ({ cells, left }: ContentLine, number: string): number =>
  (cells[0]?.text === number ? cells[1]?.left : undefined) ?? left + 6 * number.length + 6;

function extend(node: ContentNode, { page, bbox, ocrConfidence }: ContentLine): void {
  if (ocrConfidence !== undefined) node.ocr_confidence = Math.min(node.ocr_confidence ?? 1, ocrConfidence);
  const places: Place[] = [node, ...(node.continues ?? [])];
  const place = places.at(-1);
  if (place === undefined || place.page !== page) {
    node.continues = [...(node.continues ?? []), { page, bbox }];
    return;
  }
  place.bbox = {
    x1: Math.min(place.bbox.x1, bbox.x1),
    y1: Math.min(place.bbox.y1, bbox.y1),
    x2: Math.max(place.bbox.x2, bbox.x2),
    y2: Math.max(place.bbox.y2, bbox.y2),
  };
}
