import type { FieldSpec } from '../../contract/extract-params';
import { blockFrom } from '../layout/blocks';
import { labelHits } from '../layout/label-hits';
import { hundredth } from '../layout/place';
import type { Cell } from '../layout/rows';
import { type Finding, findingOf } from './finding';
import { labelsOf } from './label-words';
import { labelledValues } from './labelled';
import type { Searched } from './searched';

const UNDER_OBJECT = 0.9; // a property in the lines under its object's label
const ANYWHERE = 0.6; // a property with nothing that says whose it is
const LINE_GAP = 1.2; // heights of a line

/** Values of a property by its own name, in the lines under the label of the object `path` or anywhere; `name` is the first of these lines. */
export function valuesInObject(
  { rows, habits }: Searched,
  field: Pick<FieldSpec, 'name' | 'type' | 'description'>,
  path: string,
): Finding[] {
  const names: Finding[] = [];
  const under = new Map<Cell, number>(); // how sure the object's label is, by the cells below it
  for (const { pattern, sure } of labelsOf({ name: path })) {
    for (const { row, cell, start, end } of labelHits(rows, pattern)) {
      if (/[\p{L}\d]/u.test(cell.text.slice(0, start) + cell.text.slice(end))) continue;
      const [first, ...others] = blockFrom(rows, { cell, row }, LINE_GAP).slice(1);
      if (first === undefined) continue;
      names.push(findingOf(first.cell.text, UNDER_OBJECT * sure, first.cell.words, first.row.on));
      for (const line of [first, ...others]) under.set(line.cell, Math.max(sure, under.get(line.cell) ?? 0));
    }
  }
  const isName = field.type === 'string' && field.name.toLowerCase() === 'name';
  const labelled = labelledValues(rows, field, habits).map(({ label, finding }) => {
    const sure = under.get(label);
    return weighed(finding, sure === undefined ? ANYWHERE : UNDER_OBJECT * sure);
  });
  return isName ? [...names, ...labelled] : labelled;
}

const weighed = (one: Finding, share: number): Finding => ({ ...one, confidence: hundredth(one.confidence * share) });
