import type { TocEntry } from '../toc/entries';
import type { SectionStart } from './section-start';

/** A listed section and the starts in the body that are it: more than one when it is bound twice. */
export type Listed = { entry: TocEntry; starts: SectionStart[] };

/**
 * Pairs the table of contents with the body: by number, and then by title where one of the two numbers is wrong.
 * `entryOf` has the entry of each start that is listed.
 */
export function matchListed(
  entries: readonly TocEntry[],
  starts: readonly SectionStart[],
): { listed: Listed[]; entryOf: Map<SectionStart, TocEntry> } {
  const listed = uniqueByCode(entries).map((entry) => ({
    entry,
    starts: starts.filter(({ number }) => number.code === entry.number.code),
  }));
  const entryOf = new Map(listed.flatMap(({ entry, starts }) => starts.map((start) => [start, entry] as const)));
  for (const match of listed) {
    if (match.starts.length > 0) continue;
    const same = starts.filter((start) => !entryOf.has(start) && isSameUnderOtherNumber(match.entry, start));
    const [only] = same;
    if (only === undefined || same.length > 1) continue;
    entryOf.set(only, match.entry);
    match.starts = [only];
  }
  return { listed, entryOf };
}

const isSameUnderOtherNumber = ({ number, title }: TocEntry, start: SectionStart) =>
  lettersOf(title).length > 3 &&
  lettersOf(title) === lettersOf(start.title) &&
  differsLittle(number.code, start.number.code);

/** One digit wrong, two swapped, or another number of the same division. */
const differsLittle = (a: string, b: string) =>
  a.slice(0, 2) === b.slice(0, 2) || [...a].filter((digit, index) => digit !== b[index]).length <= 2;

export const lettersOf = (title: string) =>
  title
    .toUpperCase()
    .replace(/&/g, 'AND')
    .replace(/[^\p{L}\d]/gu, '');

/** A table of contents that is bound again with each volume names its sections more than once. */
function uniqueByCode(entries: readonly TocEntry[]): TocEntry[] {
  const byCode = new Map<string, TocEntry>();
  for (const entry of entries) if (!byCode.has(entry.number.code)) byCode.set(entry.number.code, entry);
  return [...byCode.values()];
}
