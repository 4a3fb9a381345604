import type { Field } from '../../layout/field';
import { type LabelHit, labelHits, placesOf, wordsAt } from '../../layout/label-hits';
import { fieldOf } from '../../layout/place';
import type { Row } from '../../layout/rows';
import { type DateOrder, datesIn } from '../../values/dates';
import type { Warning } from '../invoice';
import { DELIVERY, DUE, ISSUE, type Label } from './date-labels';

const NEAR = 16; // letters between a label and its date: "(dd.mm.yyyy):"
const PLACE = /^\p{L}[\p{L} .-]{1,30}, *$/u; // "Zürich, 5. Januar 2031"
const BESIDE = 120; // points
const TOP_SHARE = 0.4; // of the first page: where a letter's date stands

export type FoundDates = {
  issue_date: Field | null;
  due_date: Field | null;
  delivery_date: Field | null;
  warnings: Warning[];
};

/** The dates that labels lead to. `order` decides 03/04/2024; without it such a date is unknown, and said to be. */
export function findDates(rows: readonly Row[], order: DateOrder | undefined): FoundDates {
  const ambiguous: string[] = [];
  const find = (labels: readonly Label[]): Field | null => {
    const found = labels.flatMap(({ pattern, sure }) =>
      labelHits(rows, pattern).flatMap((hit) => dateAt(rows, hit, sure, order) ?? []),
    );
    const [best] = found.sort((a, b) => b.confidence - a.confidence);
    if (best !== undefined && best.value === null) ambiguous.push(hitText(best));
    return best === undefined || best.value === null ? null : { ...best, value: best.value };
  };
  const due_date = find(DUE);
  const delivery_date = find(DELIVERY);
  const issue_date = find(ISSUE) ?? letterDate(rows, order, [due_date, delivery_date]);
  const warnings = ambiguous.map(
    (where): Warning => ({
      code: 'DATE_AMBIGUOUS',
      message: `The date on page ${where} could be read day first or month first, and nothing on the document says which.`,
    }),
  );
  return { issue_date, due_date, delivery_date, warnings };
}

const hitText = ({ page }: Field<string | null>) => String(page);

function dateAt(
  rows: readonly Row[],
  hit: LabelHit,
  sure: number,
  order: DateOrder | undefined,
): Field<string | null> | undefined {
  for (const place of placesOf(rows, hit)) {
    const after = place.cell.text.slice(place.from);
    const [date] = datesIn(after, order);
    if (date === undefined || date.start > NEAR) continue;
    const words = wordsAt(place, place.from + date.start, place.from + date.end);
    return fieldOf(date.iso, sure * place.share, words, place.row.on);
  }
  return undefined;
}

/** The one date that stands alone at the head of the first page, as a letter has it. */
function letterDate(
  rows: readonly Row[],
  order: DateOrder | undefined,
  taken: readonly (Field | null)[],
): Field | null {
  const [first] = rows;
  if (first === undefined) return null;
  const { box } = first.on;
  const floor = first.top - TOP_SHARE * Math.max(box.top - box.bottom, box.right - box.left);
  const alone = rows
    .filter(({ on, bottom }) => on.page === first.on.page && bottom > floor)
    .flatMap((row) =>
      row.cells.flatMap((cell, index) => {
        const beside = row.cells[index - 1];
        // what stands just before it is its label, even one that is not known
        if (beside !== undefined && cell.left - beside.right < BESIDE) return [];
        const [date] = datesIn(cell.text, order);
        if (date === undefined || date.iso === null) return [];
        const before = cell.text.slice(0, date.start).replace(PLACE, '');
        const rest = before + cell.text.slice(date.end);
        if (/[\p{L}\d]{4}/u.test(rest) || taken.some((field) => field?.value === date.iso)) return [];
        return [fieldOf(date.iso, 0.5, cell.words, row.on)];
      }),
    );
  const [only] = alone;
  return only !== undefined && alone.every(({ value }) => value === only.value) ? only : null;
}
