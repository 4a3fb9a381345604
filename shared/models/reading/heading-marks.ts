import type { Bookmark } from '../pdf/outline';
import { decimalMarker, partMarker } from '../spec/content/marker';
import type { TextLine } from './text-lines';

/** Why a line is a heading: a bookmark leads to it, its type is larger, it is numbered as one, or it is bold. */
export type HeadingMark =
  | { by: 'bookmark'; depth: number }
  | { by: 'size'; size: number }
  | { by: 'number'; rank: number }
  | { by: 'bold' };

/** The size of the type that most of the text has, in points, and whether bold lines stand out in it. */
export type Body = { size: number; boldStandsOut: boolean };

const LONGEST = 120; // characters
const MOST_WORDS = 14;
const LARGER = 1.2; // than the body's type
const LARGER_IN_SCAN = 1.5; // where OCR guesses the size of each line
const MOST_BOLD = 0.25; // of all lines
const SECTION = /^(?:SECTION|DOCUMENT|DIVISION|CHAPTER|APPENDIX|ARTICLE)\s+[\dIVXA-Z]/;

export function bodyOf(lines: readonly TextLine[]): Body {
  const bySize = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    bySize.set(rounded, (bySize.get(rounded) ?? 0) + text.length);
  }
  const [size = 0] = [...bySize].sort((a, b) => b[1] - a[1])[0] ?? [];
  return { size, boldStandsOut: lines.filter(({ bold }) => bold).length <= MOST_BOLD * lines.length };
}

/** Whether a line is a heading, and why; undefined for one that is not. `bookmarks` are those that lead to its page. */
export function headingMark(line: TextLine, body: Body, bookmarks: readonly Bookmark[]): HeadingMark | undefined {
  const { text } = line;
  if (text.length > LONGEST || text.split(' ').length > MOST_WORDS || !/\p{L}{2}/u.test(text)) return undefined;
  if (/ …|_{4}/.test(text)) return undefined; // an entry of a table of contents, or a line to fill in
  const bookmark = bookmarks.find(({ title }) => isTitle(text, title));
  if (bookmark !== undefined) return { by: 'bookmark', depth: bookmark.depth };
  const rank = rankOf(line);
  if (rank !== undefined) return { by: 'number', rank };
  if (/[.,;:]$/.test(text) || (line.cells.length > 1 && !line.scanned)) return undefined;
  if (line.size >= (line.scanned ? LARGER_IN_SCAN : LARGER) * body.size) return { by: 'size', size: line.size };
  return line.bold && body.boldStandsOut ? { by: 'bold' } : undefined;
}

/** A section's number is above a part's, and that above an article's: 1.1, then 1.1.1. */
function rankOf({ text, bold }: TextLine): number | undefined {
  if (SECTION.test(text)) return 0;
  if (partMarker(text) !== undefined) return 1;
  const decimal = decimalMarker(text);
  if (decimal === undefined || /[.,;:]$/.test(decimal.rest) || !/^\p{Lu}/u.test(decimal.rest)) return undefined;
  const stands = bold || (decimal.rest === decimal.rest.toUpperCase() && /\p{L}{3}/u.test(decimal.rest));
  return stands ? decimal.levels.length : undefined;
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]/gu, '');

const isTitle = (text: string, title: string): boolean => letters(title).length > 2 && letters(text) === letters(title);
