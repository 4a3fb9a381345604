import type { Line } from '../pdf/lines';
import type { Box } from '../pdf/words';

const FAR = 3; // letter heights between the words of one label; a wider gap is the next column
const LEFT_REACH = 200; // points from a field to its label on the left
const ABOVE_REACH = 1.5; // letter heights from a field up to its label
const LARGEST_LABEL = 16; // points; what is printed larger is a title, and reaches no further

/** Words that belong together, left to right. */
type Phrase = Box & { text: string };

const overlap = (from: number, to: number, otherFrom: number, otherTo: number): number =>
  Math.min(to, otherTo) - Math.max(from, otherFrom);

const tall = ({ top, bottom }: Box): number => top - bottom;

/** The lines cut where a gap is too wide for a space. */
export const phrasesOf = (lines: readonly Line[]): Phrase[] =>
  lines.flatMap(({ words }) => {
    const phrases: Phrase[] = [];
    for (const { text, left, bottom, right, top } of words) {
      const last = phrases.at(-1);
      if (last === undefined || left - last.right > FAR * (top - bottom)) {
        phrases.push({ text, left, bottom, right, top });
        continue;
      }
      last.text += ` ${text}`;
      last.right = right;
      last.bottom = Math.min(last.bottom, bottom);
      last.top = Math.max(last.top, top);
    }
    return phrases;
  });

const besides = (field: Box, phrases: readonly Phrase[]): Phrase[] =>
  phrases.filter(
    (phrase) => overlap(field.bottom, field.top, phrase.bottom, phrase.top) > Math.min(tall(phrase), tall(field)) / 2,
  );

const leftOf = (field: Box, phrases: readonly Phrase[], fields: readonly Box[]): Phrase | undefined =>
  besides(field, phrases)
    .filter(({ left, right }) => left < field.left && right <= field.left + 6 && field.left - right < LEFT_REACH)
    .filter((phrase) => !fields.some((other) => liesBetween(other, phrase.right, field.left, field)))
    .sort((a, b) => b.right - a.right)[0];

const rightOf = (field: Box, phrases: readonly Phrase[], fields: readonly Box[]): Phrase | undefined =>
  besides(field, phrases)
    .filter(({ left }) => left >= field.right - 2 && left - field.right < 20)
    .filter((phrase) => !fields.some((other) => liesBetween(other, field.right, phrase.left, field)))
    .sort((a, b) => a.left - b.left)[0];

/** Above it, and beginning where it does, as labels in boxes do; or in it, at its top. */
const above = (field: Box, phrases: readonly Phrase[]): Phrase | undefined =>
  phrases
    .filter((phrase) => {
      const gap = phrase.bottom - field.top;
      const over = overlap(field.left, field.right, phrase.left, phrase.right);
      return gap > -tall(phrase) / 2 && gap < ABOVE_REACH * Math.min(tall(phrase), LARGEST_LABEL) && over > 0;
    })
    .sort((a, b) => a.bottom - b.bottom || a.left - b.left)[0];

/** Whether another field lies between two places of the line: then a label is that one's. */
const liesBetween = (other: Box, from: number, to: number, field: Box): boolean =>
  other !== field &&
  other.left >= from - 2 &&
  other.right <= to + 2 &&
  overlap(other.bottom, other.top, field.bottom, field.top) > 0;

/** A field as its labels are looked for: `ticked` for a check mark, whose label stands on its right. */
type Place = { box: Box; ticked: boolean };

/**
 * What a form prints beside a field to name it, all boxes being of one page as it is shown: left of it, else above it;
 * for a check mark right of it first. `fields` are the boxes of all fields of the page.
 */
export const printedLabel = (
  { box, ticked }: Place,
  phrases: readonly Phrase[],
  fields: readonly Box[],
): string | undefined => {
  const label = ticked
    ? (rightOf(box, phrases, fields) ?? leftOf(box, phrases, fields))
    : (leftOf(box, phrases, fields) ?? above(box, phrases));
  const text = label?.text.replace(/[\s:*._…]+$/, '');
  return text === '' ? undefined : text;
};
