/** The mark before the decimals: a comma in most of Europe, a point elsewhere. */
export type DecimalMark = '.' | ',';

/** A number as it stands in a text: `start` and `end` are offsets, `decimals` the digits after its mark, `currency` what stands beside it. */
export type Printed = { value: string; start: number; end: number; decimals: number; currency: string };

const GROUPED = "\\d{1,3}(?<separator>[.,'’ ])\\d{3}(?:\\k<separator>\\d{3})*(?:[.,]\\d{1,6})?(?!\\d)";
const LAKHS_GROUPED = '\\d{1,2}(?:,\\d{2})+,\\d{3}(?:\\.\\d{1,6})?(?!\\d)'; // 12,34,567 in India
const PLAIN = '\\d+(?:[.,]\\d{1,6})?';
const CURRENCY = '(?:[A-Z]{0,3}\\p{Sc}|R\\$|[A-Z]{3}|Rs\\.?|Fr\\.?|z[łl]|K[čc]|kr\\.?|Ft)';
const NUMBER = new RegExp(
  `(?<![\\p{L}\\d.,/'-])(?<open>\\()?(?<minus>[-−–])?(?:(?<before>${CURRENCY}) ?)?(?<minus2>[-−–])? ?(?<digits>${LAKHS_GROUPED}|${GROUPED}|${PLAIN})(?<minus3>-(?![\\p{L}\\d]))?(?<close>\\))?(?: ?(?<after>${CURRENCY})(?![\\p{L}\\d]))?(?![\\d]|[.,/:]\\d|-\\d)`,
  'gu',
);

/** What the groups of the pattern matched, by name. */
type Parts = { digits: string } & { [name: string]: string | undefined };

/** Every number of a text with its sign and currency; dates, and numbers within words, are none. A number that could be read in two ways is left out. */
export function numbersIn(text: string, mark: DecimalMark | undefined): Printed[] {
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const { open, close, minus, minus2, minus3, digits, before, after }: Parts = { digits: '', ...match.groups };
    // an amount of money has no three decimals: "$12,000" can be read in one way only
    const thousands = (before ?? after) !== undefined && /^\d{1,3}[.,]\d{3}$/.test(digits) && !/^0/.test(digits);
    const read = thousands ? grouped(digits, '') : readDigits(digits, mark);
    if (read === undefined) return [];
    const negative = (minus ?? minus2 ?? minus3) !== undefined || (open !== undefined && close !== undefined);
    const value = negative && /[1-9]/.test(read.value) ? `-${read.value}` : read.value;
    const start = match.index;
    return [{ value, start, end: start + match[0].length, decimals: read.decimals, currency: before ?? after ?? '' }];
  });
}

/**
 * A number alone in a text as a decimal string, with the decimals as they were written; undefined for what is none, or
 * could be read in two ways ("1.234", when nothing else says which mark the decimals have).
 */
export function parseNumber(text: string, mark?: DecimalMark): string | undefined {
  const trimmed = text.trim();
  const [found, ...others] = numbersIn(trimmed, mark);
  return others.length === 0 && found?.start === 0 && found.end === trimmed.length ? found.value : undefined;
}

function readDigits(digits: string, mark: DecimalMark | undefined): { value: string; decimals: number } | undefined {
  const marks = [...digits.replace(/[ '’]/g, '')].filter((one) => one === '.' || one === ',');
  const [last] = marks.slice(-1);
  if (last === undefined) return grouped(digits, '');
  const at = digits.lastIndexOf(last);
  const [whole, part] = [digits.slice(0, at), digits.slice(at + 1)];
  const others = marks.filter((one) => one !== last).length;
  if (marks.length - others > 1) return grouped(digits, '');
  const surelyDecimals = others > 0 || /[ '’]/.test(whole) || part.length !== 3 || /^0+$/.test(whole);
  if (surelyDecimals || last === mark) return grouped(whole, part);
  return mark === undefined ? undefined : grouped(digits, '');
}

const GROUPS = /^\d{1,3}(?:([.,'’ ])\d{3})?(?:\1\d{3})*$/;
const LAKHS = /^\d{1,2}(?:,\d{2})+,\d{3}$/;

function grouped(whole: string, part: string): { value: string; decimals: number } | undefined {
  if (!/^\d+$/.test(whole) && !GROUPS.test(whole) && !LAKHS.test(whole)) return undefined;
  const digits = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  return { value: part === '' ? digits : `${digits}.${part}`, decimals: part.length };
}

/** The decimal mark that most numbers of a text with two decimals have; undefined when they do not say. */
export function decimalMarkOf(text: string): DecimalMark | undefined {
  const commas = text.match(/(?<![\d.,])\d{1,3}(?:[.' ]?\d{3})*,\d{2}(?![\d.,])/g)?.length ?? 0;
  const points = text.match(/(?<![\d.,])\d{1,3}(?:[,' ]?\d{3})*\.\d{2}(?![\d.,])/g)?.length ?? 0;
  if (commas === points) return undefined;
  return commas > points ? ',' : '.';
}
