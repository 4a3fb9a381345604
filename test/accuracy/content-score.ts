import type { ContentResult, SectionContent } from '../../shared/contract/content-result';
import type { Truth } from './corpus';

/** Of a book's sections: how many texts begin at their heading, and end before the next section on their last page. */
export type ContentScore = { starts: number; ends: number; there: number; misses: string[] };

const digits = (number: string) => number.replace(/\D/g, '');

export function scoreContent({ sections }: ContentResult, truth: Truth): ContentScore {
  const score: ContentScore = { starts: 0, ends: 0, there: truth.sections.length, misses: [] };
  for (const expected of truth.sections) {
    const found = sections.find(
      (section): section is SectionContent =>
        section.error === null &&
        section.section_code === digits(expected.number) &&
        section.page_start === expected.start_page,
    );
    const starts = found !== undefined && startsRight(found, expected.number);
    const ends = found !== undefined && endsRight(found, expected, truth);
    if (starts) score.starts += 1;
    if (ends) score.ends += 1;
    if (!starts || !ends) score.misses.push(`${expected.number}: ${starts ? 'end' : 'start'}`);
  }
  return score;
}

const startsRight = ({ heading, text, page_start }: SectionContent, number: string) =>
  heading?.page === page_start && digits(text.split('\n')[0] ?? '').startsWith(digits(number));

/** No other section's heading below its own, and something of the last page, or of the one before where that bears the end mark alone. */
function endsRight(section: SectionContent, expected: Truth['sections'][number], truth: Truth): boolean {
  const others = truth.sections.map(({ number }) => digits(number)).filter((code) => code !== digits(expected.number));
  const foreign = section.text
    .split('\n')
    .slice(1)
    .some((line) => /^SECTION\b/.test(line) && others.some((code) => digits(line).startsWith(code)));
  const pages = section.nodes.flatMap(function own({ page, continues, children }): number[] {
    return [page, ...(continues ?? []).map((place) => place.page), ...children.flatMap(own)];
  });
  return !foreign && Math.max(...pages) >= expected.end_page - 1;
}

const tokens = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** F1 of the words of two texts, each word counted as often as it comes. */
export function tokenF1(found: string, expected: string): number {
  const left = new Map<string, number>();
  for (const token of tokens(expected)) left.set(token, (left.get(token) ?? 0) + 1);
  let shared = 0;
  for (const token of tokens(found)) {
    const count = left.get(token) ?? 0;
    if (count === 0) continue;
    shared += 1;
    left.set(token, count - 1);
  }
  const all = tokens(found).length + tokens(expected).length;
  return all === 0 ? 1 : (2 * shared) / all;
}
