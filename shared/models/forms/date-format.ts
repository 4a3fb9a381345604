import { type DateOrder, datesIn } from '../values/dates';

// the formats that a script of a form may name by number: Acrobat JavaScript API Reference, AFDate_Format
const NUMBERED = [
  ...['m/d', 'm/d/yy', 'mm/dd/yy', 'mm/yy', 'd-mmm', 'd-mmm-yy', 'dd-mmm-yy', 'yy-mm-dd', 'mmm-yy', 'mmmm-yy'],
  ...['mmm d, yyyy', 'mmmm d, yyyy', 'm/d/yy', 'm/d/yy'],
];
const PART = /yyyy|yy|m{1,4}|dd?/g;

/** The format in which the script of a field writes a date (`mm/dd/yyyy`); undefined for a script of another kind. */
export function scriptedFormat(script: string): string | undefined {
  const named = /AFDate_FormatEx\(\s*\\?["']([^"'\\]+)/.exec(script)?.[1];
  const numbered = /AFDate_Format\(\s*(\d+)/.exec(script)?.[1];
  const format = named ?? (numbered === undefined ? undefined : NUMBERED[Number(numbered)]);
  return format?.replace(/\s*(h|H)+:M+.*$/, '').trim();
}

/** Whether day or month comes first in a format of numbers. */
const orderOf = (format: string): DateOrder => (format.indexOf('d') < format.indexOf('m') ? 'dmy' : 'mdy');

/**
 * A value as a date field is given it: a date of whatever writing in the field's format, or, where it has none, as it
 * is. Null for what is no date, or could be two where no format tells which.
 */
export function writtenDate(value: string, format: string | undefined): string | null {
  const text = value.trim();
  const date = datesIn(text, format === undefined ? undefined : orderOf(format))[0];
  if (date === undefined || date.start > 0 || date.end < text.length) return null;
  if (format === undefined) return text;
  return date.iso && formatted(date.iso, format);
}

function formatted(iso: string, format: string): string {
  const month = new Date(iso).toLocaleDateString('en-US', { month: 'long', timeZone: 'UTC' });
  const digits = (from: number, length: number) => String(Number(iso.slice(from, from + 2))).padStart(length, '0');
  return format.replace(PART, (part) => {
    if (part.startsWith('y')) return iso.slice(4 - part.length, 4);
    if (part.startsWith('d')) return digits(8, part.length);
    if (part.length <= 2) return digits(5, part.length);
    return part === 'mmm' ? month.slice(0, 3) : month;
  });
}
