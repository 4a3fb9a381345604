import type { FieldSpec } from '../../contract/extract-params';
import { blockFrom } from '../layout/blocks';
import { type LabelHit, labelHits, type Place, placesOf, wordsAt } from '../layout/label-hits';
import type { Row } from '../layout/rows';
import { itemMarker } from '../reading/list-items';
import { type Finding, findingOf } from './finding';
import { labelsOf, lastJoint, wordsOfName } from './label-words';
import { type Found, type Habits, isIdentifier, type Scalar, valueAt } from './typed-value';

type ScalarField = Pick<FieldSpec, 'name' | 'type' | 'description'>;

const WITH_COLON = 0.97;
const ALONE = 0.9; // a label that is the whole of its cell
const LEADING = 0.85; // a value right behind a label that opens its cell
const IN_SENTENCE = 0.55;
const PART_OF_LABEL = 0.7; // other words stand before it: "date" in "delivery date"
const OWN_KIND = 0.9; // how sure a text is that nothing but its place tells

/** Values that stand behind, beside or under a label of the field, in no order; of labels that `counts` takes. `rows` are those of the document. */
export function labelledValues(
  rows: readonly Row[],
  field: ScalarField,
  habits: Habits,
  counts: (hit: LabelHit) => boolean = () => true,
): Finding<Scalar>[] {
  return labelsOf(field).flatMap(({ pattern, sure, vague }) =>
    labelHits(rows, pattern).flatMap((hit) => {
      const form = formOf(hit, field, habits);
      const marked = hasColon(hit);
      if (form === undefined || (vague && !marked) || !counts(hit)) return [];
      return valuesOf(rows, hit, field, habits, sure * form, marked);
    }),
  );
}

const COLON = /^ *(?:(?<joint>on|by|at|in|of|to|for) *)?(?:\([^)]{1,40}\) *)?[:=]/i;

const hasColon = ({ cell, end }: LabelHit): boolean => COLON.test(cell.text.slice(end));

const isListed = (value: Scalar): boolean => typeof value === 'string' && itemMarker(value) !== undefined;

const withoutMarker = (value: Scalar): Scalar =>
  typeof value === 'string' ? (itemMarker(value)?.rest ?? value) : value;

/** How clearly the place is a label's, from 0 to 1; undefined where it is a word of a sentence. */
function formOf({ cell, start, end }: LabelHit, field: ScalarField, habits: Habits): number | undefined {
  const [before, after] = [cell.text.slice(0, start), cell.text.slice(end)];
  if (field.type === 'boolean' && CHECKBOX.test(before)) return LEADING;
  const part = /\p{L}[\p{L}'’]*[\s-]+$/u.test(before) ? PART_OF_LABEL : 1;
  const colon = COLON.exec(after);
  // "inspected by" is not "inspected on"
  const joint = colon?.groups?.joint?.toLowerCase() ?? '';
  if (joint !== '' && (lastJoint(field.name) ?? joint) !== joint) return undefined;
  if (colon !== null) return WITH_COLON * part;
  const opens = !/[\p{L}\d]/u.test(before);
  if (!/[\p{L}\d]/u.test(after)) return opens ? ALONE : undefined;
  if (field.type === 'string' && !isIdentifier(field)) return undefined;
  const value = valueAt(after, field, habits);
  if (value === undefined) return undefined;
  return opens ? LEADING : IN_SENTENCE * part;
}

const CHECKBOX = /(?:(?<yes>☒|☑|✓|✔|\[[xX]\])|☐|□|\[ ?\])\s*$/u;

function valuesOf(
  rows: readonly Row[],
  hit: LabelHit,
  field: ScalarField,
  habits: Habits,
  sure: number,
  marked: boolean,
): Finding<Scalar>[] {
  if (field.type === 'boolean') {
    const box = CHECKBOX.exec(hit.cell.text.slice(0, hit.start));
    const words = wordsAt({ ...hit, from: 0, share: 1 }, box?.index ?? 0, hit.end);
    if (box !== null) return [findingOf(box.groups?.yes !== undefined, sure, words, hit.row.on)];
  }
  const places = placesOf(rows, hit).filter((place) => !(isHead(rows, hit.row) && place.row === hit.row));
  for (const place of places) {
    const found = foundAt(place, field, habits);
    if (found === undefined) continue;
    // under a word without a colon an item of a list is another paragraph
    if (!marked && isListed(found.value)) return [];
    const plain = field.type === 'string' && !isIdentifier(field) ? OWN_KIND : 1;
    const whole = wordsOfName(field.name).includes('address') ? blockAt(rows, place, found) : undefined;
    const { value, words } = whole ?? {
      value: withoutMarker(found.value),
      words: wordsAt(place, found.start, found.end),
    };
    return [findingOf(value, sure * plain * place.share, words, place.row.on)];
  }
  return [];
}

/** A value in a place; its offsets are in the text of the place's cell. */
function foundAt({ cell, from }: Place, field: ScalarField, habits: Habits): Found | undefined {
  const behind = from === 0 ? 0 : from + (COLON.exec(cell.text.slice(from))?.[0].length ?? 0);
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
