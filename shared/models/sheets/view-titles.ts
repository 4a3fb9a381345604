import { typesInTitle } from './drawing-type';
import { headsFloor } from './floor';
import { scalesIn } from './scale';
import { isBelow, isSentence } from './sheet-title';
import { distance, type TextLine } from './text-lines';

/** Notes and legends stand on every kind of sheet. */
const namesDrawing = (text: string) => !isSentence(text) && typesInTitle(text).some(({ type }) => type !== 'GENERAL');

const MOST_WORDS = 10;
const LARGER = 1.2;
const MOST = 20;

/**
 * The titles of the drawings on a sheet, the largest first: lines that name a kind of drawing or a floor and are larger
 * than most words, or have a scale below them. The first twenty.
 */
export function viewTitles(lines: readonly TextLine[], title: TextLine | undefined, usualSize: number): string[] {
  const scales = lines.filter(({ text }) => scalesIn(text).length > 0);
  return lines
    .filter(({ words, box }) => words.length <= MOST_WORDS && (title === undefined || distance(box, title.box) > 0))
    .filter(({ text }) => namesDrawing(text) || headsFloor(text))
    .filter((line) => line.size >= LARGER * usualSize || scales.some((scale) => isBelow(scale, line)))
    .sort((a, b) => b.size - a.size)
    .slice(0, MOST)
    .map(({ text }) => text);
}
