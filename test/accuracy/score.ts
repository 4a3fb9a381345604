import type { TocResult, TocSection } from '../../shared/contract/toc-result';
import type { Truth } from './corpus';

/** How many were right of those found and of those there are, and each that was not, by name. */
export type Score = { right: number; found: number; there: number; misses: string[] };

/** `sections` counts number and first page, `ranges` those with the last page too, `toc` the listed numbers. */
export type BookScore = { sections: Score; ranges: Score; toc: Score };

const digits = (number: string) => number.replace(/\D/g, '');

/** Compares a result with the truth about a book. A section found at the wrong page is both missed and too much. */
export function scoreToc(result: TocResult, truth: Truth): BookScore {
  const found = result.divisions.flatMap((division) => division.sections);
  const placed = found.filter((section) => section.page_start !== null);
  const listed = found.filter((section) => section.source === 'toc');
  return {
    sections: score(
      placed.map(({ section_code, page_start }) => `${section_code} p${page_start}`),
      truth.sections.map(({ number, start_page }) => `${digits(number)} p${start_page}`),
    ),
    ranges: score(
      placed.map(({ section_code, page_start, page_end }) => `${section_code} p${page_start}-${page_end}`),
      truth.sections.map(({ number, start_page, end_page }) => `${digits(number)} p${start_page}-${end_page}`),
    ),
    toc: score(
      [...new Set(listed.map(({ section_code }) => section_code))],
      (truth.toc?.entries ?? []).map(([number]) => digits(number)),
    ),
  };
}

function score(found: string[], there: string[]): Score {
  const rest = [...there];
  const extra = found.filter((one) => {
    const at = rest.indexOf(one);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return {
    right: there.length - rest.length,
    found: found.length,
    there: there.length,
    misses: [...rest.map((one) => `missed ${one}`), ...extra.map((one) => `wrong ${one}`)],
  };
}

export const addScores = (scores: Score[]): Score => ({
  right: scores.reduce((sum, one) => sum + one.right, 0),
  found: scores.reduce((sum, one) => sum + one.found, 0),
  there: scores.reduce((sum, one) => sum + one.there, 0),
  misses: scores.flatMap((one) => one.misses),
});

/** Whether a found section stands where the truth has it, for the calibration of confidence. */
export const isRight = ({ section_code, page_start }: TocSection, truth: Truth): boolean =>
  truth.sections.some(({ number, start_page }) => digits(number) === section_code && start_page === page_start);
