import { blockFrom } from '../layout/blocks';
import { type LabelHit, labelHits, type Place, placesOf, wordsAt } from '../layout/label-hits';
import type { Cell, Row } from '../layout/rows';
import { itemMarker } from '../reading/list-items';
import { type Finding, findingOf } from './finding';
import { behindColon, CHECKBOX, formOf, hasColon, type ScalarField } from './label-form';
import { labelsOf, wordsOfName } from './label-words';
import { type Found, type Habits, isIdentifier, type Scalar, valueAt } from './typed-value';

/** A value and the cell that its label stands in. */
export type Labelled = { label: Cell; finding: Finding<Scalar> };

const OWN_KIND = 0.9; // how sure a text is that nothing but its place tells

/** Values that stand behind, beside or under a label of the field, in no order. `rows` are those of the document. */
export const labelledValues = (rows: readonly Row[], field: ScalarField, habits: Habits): Labelled[] =>
  labelsOf(field).flatMap(({ pattern, sure, vague }) =>
    labelHits(rows, pattern).flatMap((hit) => {
      const form = formOf(hit, field, habits);
      const marked = hasColon(hit);
      if (form === undefined || (vague && !marked)) return [];
      const finding = valueNear(rows, hit, field, habits, sure * form, marked);
      return finding === undefined ? [] : [{ label: hit.cell, finding }];
    }),
  );

const isListed = (value: Scalar): boolean => typeof value === 'string' && itemMarker(value) !== undefined;

/** What a numbered line says; "A." may be an initial. */
const withoutMarker = (value: Scalar): Scalar =>
  typeof value === 'string' && !/^\p{Lu}\. /u.test(value) ? (itemMarker(value)?.rest ?? value) : value;

function valueNear(
  rows: readonly Row[],
  hit: LabelHit,
  field: ScalarField,
  habits: Habits,
  sure: number,
  marked: boolean,
): Finding<Scalar> | undefined {
  if (field.type === 'boolean') {
    const box = CHECKBOX.exec(hit.cell.text.slice(0, hit.start));
    const words = wordsAt({ ...hit, from: 0, share: 1 }, box?.index ?? 0, hit.end);
    if (box !== null) return findingOf(box.groups?.yes !== undefined, sure, words, hit.row.on);
  }
  const places = placesOf(rows, hit).filter((place) => !(isHead(rows, hit.row) && place.row === hit.row));
  for (const place of places) {
    const found = foundAt(place, field, habits);
    if (found === undefined) continue;
    const below = place.row !== hit.row;
    // under a word without a colon an item of a list is another paragraph
    if (below && !marked && isListed(found.value)) return undefined;
    const plain = field.type === 'string' && !isIdentifier(field) ? OWN_KIND : 1;
    const whole = wordsOfName(field.name).includes('address') ? blockAt(rows, place, found) : undefined;
    const { value, words } = whole ?? {
      value: below ? withoutMarker(found.value) : found.value,
      words: wordsAt(place, found.start, found.end),
    };
    return findingOf(value, sure * plain * place.share, words, place.row.on);
  }
  return undefined;
}

/** A value in a place; its offsets are in the text of the place's cell. */
function foundAt({ cell, from }: Place, field: ScalarField, habits: Habits): Found | undefined {
  const behind = from === 0 ? 0 : from + behindColon(cell.text.slice(from));
  const found = valueAt(cell.text.slice(behind), field, habits);
  return found && { value: found.value, start: found.start + behind, end: found.end + behind };
}

/** Whether a row is the head of a table: three cells or more, or all bold, over as many that are not, and no digit in any. */
function isHead(rows: readonly Row[], row: Row): boolean {
  const below = rows[row.index + 1];
  if (row.cells.length < 2 || below === undefined || below.on.page !== row.on.page) return false;
  if (row.cells.some(({ text }) => /[\d:]/.test(text)) || below.cells.length < row.cells.length - 1) return false;
  const isBold = ({ words }: Row) => words.every(({ bold }) => bold === true);
  return row.cells.length > 2 || (isBold(row) && !isBold(below));
}

/** An address goes on in the lines under its first. */
function blockAt(rows: readonly Row[], { cell, row }: Place, { value }: Found) {
  const lines = blockFrom(rows, { cell, row }, 0.8).slice(1);
  const last = lines.findIndex((line) => /:/.test(line.cell.text));
  const kept = last < 0 ? lines : lines.slice(0, last);
  return {
    value: [value, ...kept.map((line) => line.cell.text)].join(', '),
    words: [...cell.words, ...kept.flatMap((line) => line.cell.words)],
  };
}
