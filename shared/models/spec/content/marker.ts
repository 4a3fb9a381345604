import { groupOf } from '../../values/group';

/**
 * A way of numbering: what counts ("A", "a", "1", "i", "I", or "1.1" by its levels) and what stands around it.
 * Two paragraphs of one list have the same style.
 */
export type Numbering = { style: string; value: number };

/** The number a text may begin with: as printed, the ways it can be read, and what follows. */
export type Marker = { printed: string; readings: Numbering[]; rest: string };

const LIST = /^(\()?(\d{1,3}|[A-Za-z]{1,4})(\.\)|[.)])(?=\s|$)/;
// Word sets the number and the text apart by a tab that not every PDF writer keeps
const GLUED = /^()([A-Z]|\d{1,2})(\.|\))(?=[A-Z][a-z]{2})/;
const BULLET = /^([•◦▪▫●○■□◆❖➢✓\uf0b7\uf0a7\uf0d8\uf06f-])(?=\s|$)/;
const ONES = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
const ROMAN = ['', 'x', 'xx'].flatMap((tens) => ONES.map((ones) => tens + ones)); // each at the index that it says

/** The paragraph number a text begins with: A., 1., a., 1), a), (1), (a), i., I. or a bullet. */
export function listMarker(text: string): Marker | undefined {
  const bullet = BULLET.exec(text)?.[1];
  if (bullet !== undefined) return marker(text, bullet, [{ style: `bullet ${bullet}`, value: 0 }]);
  const match = LIST.exec(text) ?? GLUED.exec(text);
  if (match === null) return undefined;
  const [open, close] = [groupOf(match, 1), groupOf(match, 3)];
  const frame = `${open}_${close === '.)' ? ')' : close}`;
  const readings = readingsOf(groupOf(match, 2)).map(({ style, value }) => ({ style: style + frame, value }));
  return readings.length > 0 ? marker(text, match[0], readings) : undefined;
}

const ARTICLE = /^((?:\d{1,2}\.){1,6}(\d{1,2}))\.?(?=\s|$|[A-Z]{3})/;

/** A decimal number: `levels` are its numbers, `value` the last of them. */
export type DecimalMarker = { printed: string; levels: number[]; value: number; rest: string };

/** The decimal number of an article or of a level below it: 1.1, 1.01, 2.3.1. */
export function decimalMarker(text: string): DecimalMarker | undefined {
  const match = ARTICLE.exec(text);
  if (match === null) return undefined;
  const printed = groupOf(match, 1);
  const levels = printed.split('.').map(Number);
  return { printed, levels, value: Number(groupOf(match, 2)), rest: text.slice(match[0].length).trim() };
}

const PART = /^(PART\s*(\d|I{1,3}|IV|ONE|TWO|THREE))\b[\s.:–—-]*/i;
const PART_VALUES: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4, ONE: 1, TWO: 2, THREE: 3 };
const PART_TITLE = /^(?:GENERAL|PRODUCTS?|MATERIALS?|EXECUTION)\b/i;
// the three parts were 1.00, 2.00 and 3.00 before they were called PART
const OLD_PART = /^(([1-3])\.0{1,2})[\s.:–—-]+(?=(?:GENERAL|PRODUCTS?|EXECUTION)\b)/i;

/** PART 1 to 4 with its title. "Part 3" within a sentence is none: a PART is in capitals, or one of the three titles follows. */
export function partMarker(text: string): { printed: string; value: number; rest: string } | undefined {
  const match = PART.exec(text) ?? OLD_PART.exec(text);
  if (match === null) return undefined;
  const [printed, value] = [groupOf(match, 1), groupOf(match, 2)];
  const rest = text.slice(match[0].length).trim();
  const capitals = printed === printed.toUpperCase() && rest === rest.toUpperCase();
  if (!capitals && !(PART_TITLE.test(rest) && rest.split(' ').length <= 6)) return undefined;
  return { printed: printed.replace(/\s+/g, ' '), value: PART_VALUES[value.toUpperCase()] ?? Number(value), rest };
}

const marker = (text: string, printed: string, readings: Numbering[]): Marker => ({
  printed,
  readings,
  rest: text.slice(printed.length).trim(),
});

/** "i" is the ninth letter and the first Roman number; which one it is, the list it continues tells. */
function readingsOf(symbol: string): Numbering[] {
  if (/^\d/.test(symbol)) return [{ style: '1', value: Number(symbol) }];
  const upper = symbol === symbol.toUpperCase();
  if (!upper && symbol !== symbol.toLowerCase()) return [];
  const letter = symbol.toLowerCase().charCodeAt(0) - 96;
  // after Z come AA, BB
  const letters = new Set(symbol).size === 1 && symbol.length <= 2;
  const roman = ROMAN.indexOf(symbol.toLowerCase());
  return [
    ...(letters ? [{ style: upper ? 'A' : 'a', value: letter + 26 * (symbol.length - 1) }] : []),
    ...(roman > 0 ? [{ style: upper ? 'I' : 'i', value: roman }] : []),
  ];
}
