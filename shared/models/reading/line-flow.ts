import { median } from '../median';
import type { TextLine } from './text-lines';

/** What goes between a line and the one that goes on its paragraph: a space, or a line break where the lines were broken on purpose. */
export type Flow = ' ' | '\n';

const LOOSE = 1.45; // of the usual distance between lines: a blank line stands between
const PITCHES = [0.8, 2.2] as const; // of the type's size: what can be the distance of two lines of a paragraph
const ROOM = 24; // points left at the end of a full line beyond the next word
const LETTER = 5.5; // points
const OTHER_SIZE = 1.15;

/** The usual distance from line to line, in sizes of their type; 1.2 where nothing says. */
export function usualPitch(lines: readonly TextLine[]): number {
  const pitches = lines.flatMap((line, index) => {
    const above = lines[index - 1];
    if (above === undefined || !sameColumn(above, line)) return [];
    const pitch = (above.bottom - line.bottom) / line.size;
    return pitch > PITCHES[0] && pitch < PITCHES[1] ? [pitch] : [];
  });
  return median(pitches) || 1.2;
}

/** How a line goes on the paragraph of the line above it; undefined where it begins another. */
export function flowBetween(above: TextLine, line: TextLine, pitch: number): Flow | undefined {
  if (above.bold !== line.bold || differ(above.size, line.size)) return undefined;
  const lower = /^\p{Ll}/u.test(line.text);
  const ended = /[.:;!?]["”’)]?$/.test(above.text);
  if (!sameColumn(above, line)) return (lower && !ended) || /\p{L}-$/u.test(above.text) ? ' ' : undefined;
  if (above.bottom - line.bottom > LOOSE * pitch * line.size) return undefined;
  const firstWord = line.text.search(/ |$/); // its length
  const full = above.column.right - above.right < ROOM + LETTER * firstWord;
  const apart = / … /.test(above.text) || (above.cells.length > 1 && line.cells.length > 1);
  if (full || (lower && !ended)) return apart ? '\n' : ' ';
  return ended ? undefined : '\n';
}

export const sameColumn = (above: TextLine, line: TextLine): boolean =>
  above.page === line.page && above.column.left === line.column.left && above.bottom > line.bottom;

const differ = (a: number, b: number): boolean => Math.max(a, b) > OTHER_SIZE * Math.min(a, b);
