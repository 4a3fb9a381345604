import type { FieldSpec } from '../../contract/extract-params';
import { type DateOrder, dateOrderOf, datesIn } from '../values/dates';
import { type DecimalMark, decimalMarkOf, numbersIn } from '../values/numbers';
import { wordsOfName } from './label-words';

export type Scalar = string | number | boolean;

/** A value as it stands in a text: from offset `start` to before `end`. */
export type Found = { value: Scalar; start: number; end: number };

/** How the document writes numbers and dates; undefined where it does not say. */
export type Habits = { mark: DecimalMark | undefined; order: DateOrder | undefined };

const ENGLISH = /(?<!\p{L})(?:the|and|of|with|is|shall|number)(?!\p{L})/giu;
const ENGLISH_WORDS = 3; // in a document: other languages have one or the other by chance

/** By the numbers and dates that can be read in one way only; a text in English has points before its decimals. */
export function habitsOf(text: string): Habits {
  const english = (text.match(ENGLISH)?.length ?? 0) >= ENGLISH_WORDS;
  return { mark: decimalMarkOf(text) ?? (english ? '.' : undefined), order: dateOrderOf(text) };
}

type Kind = Pick<FieldSpec, 'name' | 'type'>;

/** Where the marks and spaces before a value end. */
const endOfLead = (text: string): number => text.search(/[^\s:=#.–-]|$/);

const LONGEST = 300;

/**
 * The value of a field's type that a text begins with, behind marks and spaces; undefined where it begins with something
 * else or could be read in two ways.
 */
export function valueAt(text: string, field: Kind, habits: Habits): Found | undefined {
  if (field.type === 'number') return numberAt(text, habits);
  if (field.type === 'date') return dateAt(text, habits);
  if (field.type === 'boolean') return booleanAt(text);
  return isIdentifier(field) ? identifierAt(text) : textAt(text);
}

/** Whether a text field holds a number or code, which has a digit in it. */
export const isIdentifier = ({ name, type }: Kind): boolean =>
  type === 'string' && wordsOfName(name).some((word) => IDENTIFIERS.has(word));

const IDENTIFIERS = new Set([
  'number',
  'no',
  'id',
  'code',
  'reference',
  'ref',
  'iban',
  'zip',
  'phone',
  'telephone',
  'po',
]);

/** Nothing but marks, and words such as in "the total is". */
const onlyLead = (text: string): boolean =>
  !/[\p{L}\d]/u.test(text.replace(/(?<!\p{L})(?:is|are|was|of|at|on|by)(?!\p{L})/giu, ''));

function numberAt(text: string, { mark, order }: Habits): Found | undefined {
  const [first] = numbersIn(text, mark);
  if (first === undefined || !onlyLead(text.slice(0, first.start))) return undefined;
  if (datesIn(text, order).some(({ start, end }) => start < first.end && end > first.start)) return undefined;
  return { value: Number(first.value), start: first.start, end: first.end };
}

function dateAt(text: string, { order }: Habits): Found | undefined {
  const [first] = datesIn(text, order);
  if (first === undefined || first.iso === null) return undefined;
  // the day of the week may stand before it
  if (!/^[^\p{L}\d]*(?:\p{L}{2,10}[,.]?\s+)?$/u.test(text.slice(0, first.start))) return undefined;
  return { value: first.iso, start: first.start, end: first.end };
}

const YES = /^(?:yes|y|true|ja|oui|si|x|checked|☒|☑|✓|✔|✗|\[x\])(?![\p{L}\d])/iu;
const NO = /^(?:no|n|false|nein|non|none|unchecked|☐|□|\[ ?\])(?![\p{L}\d])/iu;

function booleanAt(text: string): Found | undefined {
  const start = endOfLead(text);
  const after = text.slice(start);
  const [yes, no] = [YES.exec(after), NO.exec(after)];
  const found = yes ?? no;
  return found === null ? undefined : { value: yes !== null, start, end: start + found[0].length };
}

const IDENTIFIER = /^[+(]?[\p{L}\d][\p{L}\d/_.()+-]*(?: ?[/-]? ?[\d(][\p{L}\d/_.()-]*)*/u;

function identifierAt(text: string): Found | undefined {
  const start = endOfLead(text);
  const value = IDENTIFIER.exec(text.slice(start))?.[0].replace(/[.,;/_-]+$/, '') ?? '';
  return /\d/.test(value) && value.length <= 60 ? { value, start, end: start + value.length } : undefined;
}

/** The text up to the next label with a colon. */
function textAt(text: string): Found | undefined {
  const start = endOfLead(text);
  const rest = text.slice(start);
  const next = /\s+(?=\p{Lu}[\p{L}.#-]*(?: [\p{L}.#-]+){0,2} ?:(?:\s|$))/u.exec(rest)?.index ?? rest.length;
  const value = rest.slice(0, next).trim();
  const isText = /[\p{L}\d]/u.test(value) && value.length <= LONGEST && !/:$/.test(value);
  return isText ? { value, start, end: start + value.length } : undefined;
}
