import type { FieldSpec } from '../../contract/extract-params';
import type { LabelHit } from '../layout/label-hits';
import { lastJoint } from './label-words';
import { type Habits, isIdentifier, valueAt } from './typed-value';

export type ScalarField = Pick<FieldSpec, 'name' | 'type' | 'description'>;

const WITH_COLON = 0.97;
const ALONE = 0.9; // a label that is the whole of its cell
const LEADING = 0.85; // a value right behind a label that opens its cell
const IN_SENTENCE = 0.55;
const PART_OF_LABEL = 0.7; // other words stand before it: "date" in "delivery date"

const COLON = /^ *(?:(?<joint>on|by|at|in|of|to|for) *)?(?:\([^)]{1,40}\) *)?[:=]/i;

export const hasColon = ({ cell, end }: LabelHit): boolean => COLON.test(cell.text.slice(end));

/** Where the value may begin in the text behind a label: after its colon. */
export const behindColon = (text: string): number => text.length - text.replace(COLON, '').length;

/** How clearly the place is a label's, from 0 to 1; undefined where it is a word of a sentence. */
export function formOf({ cell, start, end }: LabelHit, field: ScalarField, habits: Habits): number | undefined {
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

/** A box before a label, ticked (`yes`) or not. */
export const CHECKBOX = /(?:(?<yes>☒|☑|✓|✔|\[[xX]\])|☐|□|\[ ?\])\s*$/u;
