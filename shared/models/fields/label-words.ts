import type { FieldSpec } from '../../contract/extract-params';
import { fold } from '../values/fold';
import { groupOf } from '../values/group';

/**
 * What may stand before a value of a field, as a pattern for folded text; `sure` from 0 to 1 says how well it names the
 * field. A vague one is a label only where a colon follows it.
 */
export type Label = { pattern: RegExp; sure: number; vague: boolean };

/** Words that are written in more than one way on a form; the first is the one that fields are named by. */
const SPELLINGS: readonly (readonly string[])[] = [
  ['number', 'numero', 'nummer', 'num', 'nr', 'no', 'n°', '#', 'id'],
  ['id', 'number', 'no', 'nr', '#'],
  ['quantity', 'qty'],
  ['amount', 'amt'],
  ['phone', 'telephone', 'tel', 'ph'],
  ['address', 'addr'],
  ['reference', 'ref'],
  ['date', 'dated', 'datum'],
  ['email', 'e-mail'],
  ['po', 'p.o.', 'purchase order'],
  ['vat', 'tax', 'ust', 'mwst', 'tva', 'btw'],
  ['percent', 'percentage', '%'],
];
const JOINTS = new Set(['a', 'an', 'the', 'of', 'for', 'in', 'on', 'to', 'by', 'and', 'or', 'is', 'as']);
/** Words that say what a value is and not whose. */
const GENERIC = new Set(['number', 'name', 'date', 'amount', 'value', 'id', 'code', 'text', 'no']);
const MOST_WORDS = 4; // of a description that is a label and not a sentence
const LEAST_STEM = 6;

const allWords = (name: string): string[] =>
  fold(name.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')).split(/[^\p{L}\d#%]+/u);

/** The words of a field's name, folded: "invoiceNumber", "invoice_number" and "Invoice Number" are the same two. */
export const wordsOfName = (name: string): string[] =>
  allWords(name).filter((word) => word !== '' && !JOINTS.has(word));

/** The small word that a name ends with: "by" of "inspected_by". */
export const lastJoint = (name: string): string | undefined =>
  allWords(name).findLast((word, at, words) => at === words.length - 1 && JOINTS.has(word));

/**
 * The labels that a field may have on paper, the surest first: texts in quotes in its description, the words of its name,
 * a short description, the words turned round or bent, and the name without what says only its kind.
 */
export function labelsOf({ name, description }: Pick<FieldSpec, 'name' | 'description'>): Label[] {
  const words = wordsOfName(name);
  const quoted = [...(description ?? '').matchAll(/["“'‘]([^"“”'‘’]{2,60})["”'’]/g)].map((match) =>
    wordsOfName(groupOf(match, 1)),
  );
  const described = wordsOfName(description ?? '');
  const own = words.filter((word) => !GENERIC.has(word));
  const sayings: { words: readonly string[]; sure: number; bent?: true; vague?: true }[] = [
    ...quoted.map((text) => ({ words: text, sure: 1 })),
    { words, sure: 1 },
    ...(described.length <= MOST_WORDS ? [{ words: described, sure: 0.9 }] : []),
    ...(words.length === 2 ? [{ words: [...words].reverse(), sure: 0.85 }] : []),
    { words, sure: 0.8, bent: true, vague: true },
    ...(own.length < words.length ? [{ words: own, sure: 0.65, vague: true as const }] : []),
  ];
  return sayings
    .filter(({ words }) => words.length > 0)
    .map(({ words, sure, bent = false, vague = false }) => ({ pattern: patternOf(words, bent), sure, vague }));
}

const JOINT = `[\\s._/'-]*(?:(?:${[...JOINTS].join('|')})\\s+)*`;

function patternOf(words: readonly string[], bent: boolean): RegExp {
  const spelled = words.map(bent ? withAnyEnding : asWritten);
  return new RegExp(`(?<![\\p{L}\\d])${spelled.join(JOINT)}(?![\\p{L}\\d])`, 'gu');
}

function asWritten(word: string): string {
  const spellings = SPELLINGS.find(([first]) => first === word) ?? [word];
  return `(?:${spellings.map(escaped).join('|')})s?\\.?`;
}

/** A word with another ending: "expiry" is "expires" too. */
const withAnyEnding = (word: string): string =>
  word.length < LEAST_STEM ? asWritten(word) : `${escaped(word.slice(0, word.length - 2))}\\p{L}*`;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
