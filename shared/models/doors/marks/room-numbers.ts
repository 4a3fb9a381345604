import type { DisplayBox } from '../../../contract/page-classes';
import type { PdfPage } from '../../pdf/page';
import type { Word } from '../../pdf/words';
import { displayBox } from '../../sheets/display';

const NAME = /[A-Z]{3}/i;
const NUMBER = /\d/;
/** Of the number's height: how far above it its room's name stands at most, and how much smaller or larger that may be. */
const BELOW = 1.8;
const SMALLER = 0.5;
const LARGER = 2;

const height = ([, top, , bottom]: DisplayBox): number => bottom - top;

/** Whether the name stands right above the number, as both are shown. */
function isAbove(name: DisplayBox, number: DisplayBox): boolean {
  const gap = number[1] - name[3];
  const ratio = height(name) / height(number);
  const overlaps = name[0] < number[2] && name[2] > number[0];
  return overlaps && ratio > SMALLER && ratio < LARGER && gap > -height(number) / 2 && gap < BELOW * height(number);
}

/** The numbers that belong to rooms: a name stands right above them, as a viewer shows the page. */
export function roomNumbers(page: PdfPage): Set<Word> {
  const shown = page.words.map((word) => ({ word, box: displayBox(page, word) }));
  const numbers = shown.filter(({ word }) => NUMBER.test(word.text));
  const tallest = numbers.reduce((most, { box }) => Math.max(most, height(box)), 1);
  const row = (y: number) => Math.floor(y / (BELOW * tallest));
  const names = Map.groupBy(
    shown.filter(({ word }) => NAME.test(word.text) && !NUMBER.test(word.text)),
    ({ box }) => row(box[3]),
  );
  const above = (box: DisplayBox) =>
    [row(box[1]) - 1, row(box[1]), row(box[1]) + 1].flatMap((at) => names.get(at) ?? []);
  return new Set(
    numbers.filter(({ box }) => above(box).some((name) => isAbove(name.box, box))).map(({ word }) => word),
  );
}
