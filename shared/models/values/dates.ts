import { fold } from './fold';
import { groupOf } from './group';

/** Whether day or month comes first where both are numbers. */
export type DateOrder = 'dmy' | 'mdy';

/** A date as it stands in a text, as ISO 8601; null when it could be read in two ways. `start` and `end` are offsets. */
export type PrintedDate = { iso: string | null; start: number; end: number; order?: DateOrder };

// English, German, French, Dutch, Spanish, Italian, Portuguese; a name may be cut after what stands here
const MONTHS: readonly string[] = [
  'jan|ene|gen',
  'feb|fev',
  'mar|maart|mrt',
  'apr|avr|abr',
  'may|mai|mei|mag',
  'jun|juin|giu',
  'jul|juil|lug',
  'aug|aout|ago',
  'sep|set',
  'oct|okt|ott|out',
  'nov',
  'dec|dez|dic|des',
];
const NAME =
  '(?:jan|ene|gen|feb|fev|mar|maart|mrt|apr|avr|abr|may|mai|mei|mag|jun|juin|giu|jul|juil|lug|aug|aout|ago|sep|set|oct|okt|ott|out|nov|dec|dez|dic|des)[a-z]*';
const YEAR = '(?:19|20)\\d\\d';
const LIMIT = '(?![\\d]|[./-]\\d)';
const NUMERIC = '(?<![\\d.,/-])';

const PATTERNS: readonly { pattern: RegExp; read: (match: RegExpExecArray, order?: DateOrder) => Read }[] = [
  {
    pattern: new RegExp(`${NUMERIC}(${YEAR})([-/.])(\\d{1,2})\\2(\\d{1,2})${LIMIT}`, 'g'),
    read: (match) => ({ iso: isoDate(groupOf(match, 1), groupOf(match, 3), groupOf(match, 4)) }),
  },
  {
    pattern: new RegExp(`${NUMERIC}(\\d{1,2}) ?([./-]) ?(\\d{1,2}) ?\\2 ?(${YEAR}|\\d\\d)${LIMIT}`, 'g'),
    read: (match, order) =>
      numericDate(groupOf(match, 1), groupOf(match, 3), groupOf(match, 4), groupOf(match, 2) === '.', order),
  },
  // before the next, which takes two digits for a year: the day of "no. 12 May 15, 2031" stands behind its month
  {
    pattern: new RegExp(`(?<![a-z])(${NAME})\\.? ?(\\d{1,2})(?:st|nd|rd|th)?[ ,]+(${YEAR})${LIMIT}`, 'g'),
    read: (match) => ({ iso: isoDate(groupOf(match, 3), monthOf(groupOf(match, 1)), groupOf(match, 2)) }),
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|[.°])?[ -]?(?:of |de )?(${NAME})\\.?,?[ -]*(?:de |del )?(${YEAR}|'?\\d\\d)${LIMIT}`,
      'g',
    ),
    read: (match) => ({ iso: isoDate(groupOf(match, 3), monthOf(groupOf(match, 2)), groupOf(match, 1)) }),
  },
  {
    pattern: /(?<![\w./-])((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\w|[./-]\d)/g,
    read: (match) => ({ iso: isoDate(groupOf(match, 1), groupOf(match, 2), groupOf(match, 3)) }),
  },
];

type Read = { iso: string | null | undefined; order?: DateOrder };

/** Every date of a text, in order. `order` decides 03/04/2024; dates with points have the day first. */
export function datesIn(text: string, order?: DateOrder): PrintedDate[] {
  const folded = fold(text);
  const found: PrintedDate[] = [];
  for (const { pattern, read } of PATTERNS) {
    for (const match of folded.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const { iso, ...rest } = read(match, order);
      if (iso !== undefined) found.push({ iso, start, end, ...rest });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The order that the dates of a text have which can be read in one way only; undefined when none is such, or they differ. */
export function dateOrderOf(text: string): DateOrder | undefined {
  const orders = new Set(datesIn(text).flatMap(({ order }) => order ?? []));
  return orders.size === 1 ? [...orders][0] : undefined;
}

function numericDate(first: string, second: string, year: string, dotted: boolean, order?: DateOrder): Read {
  const dayFirst = isoDate(year, second, first);
  const monthFirst = isoDate(year, first, second);
  if (dotted || monthFirst === undefined) return { iso: dayFirst, ...(dotted ? {} : { order: 'dmy' as const }) };
  if (dayFirst === undefined) return { iso: monthFirst, order: 'mdy' };
  if (dayFirst === monthFirst) return { iso: dayFirst };
  if (order === undefined) return { iso: null };
  return { iso: order === 'dmy' ? dayFirst : monthFirst };
}

const monthOf = (name: string): string =>
  String(MONTHS.findIndex((names) => new RegExp(`^(?:${names})`).test(name)) + 1);

/** Two digits are a year of 1970 to 2069. Undefined for a day that no calendar has. */
function isoDate(year: string, month: string, day: string): string | undefined {
  const short = Number(year.replace("'", ''));
  const full = short < 70 ? short + 2000 : short < 100 ? short + 1900 : short;
  const date = new Date(Date.UTC(full, Number(month) - 1, Number(day)));
  const iso = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}
