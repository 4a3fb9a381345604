/** The sections of a book by division, as far as codes can be resolved by them. */
export type CodesByDivision = readonly { division_code: string; sections: readonly { section_code: string }[] }[];

const FULL_CODE = 6; // digits of a MasterFormat 2004 section

const digitsOf = (code: string): string => code.replace(/\D/g, '');

/** Whether the first six digits of what was asked for form a full section code: "10 29 00", "260519", "26 05 33.16". */
export const isSectionCode = (asked: string): boolean => digitsOf(asked).length >= FULL_CODE;

/** "1", "01" and "Division 01" are division 01: of the digits the last two, padded. Undefined when there is no digit. */
export function divisionCode(asked: string): string | undefined {
  const digits = digitsOf(asked);
  return digits === '' ? undefined : digits.slice(-2).padStart(2, '0');
}

/**
 * The codes of the sections asked for, each once: first those named, then those of the divisions in the book's order.
 * A named code means the section of just these digits if the book has it (26053316), otherwise the one or ones of its
 * first six (260533); one that the book does not have at all stays as it is, for the result to say so.
 */
export function resolveSections(
  named: readonly string[],
  divisions: readonly string[],
  contents: CodesByDivision,
): string[] {
  const listed = contents.flatMap(({ sections }) => sections.map(({ section_code }) => section_code));
  const wanted = new Set(divisions.map(divisionCode));
  const expanded = contents
    .filter(({ division_code }) => wanted.has(division_code))
    .flatMap(({ sections }) => sections.map(({ section_code }) => section_code));
  return [...new Set([...named.flatMap((code) => sectionsOf(digitsOf(code), listed)), ...expanded])];
}

function sectionsOf(digits: string, listed: readonly string[]): string[] {
  const code = digits.slice(0, FULL_CODE);
  const exact = [digits, code].find((candidate) => listed.includes(candidate));
  if (exact !== undefined) return [exact];
  const below = listed.filter((other) => other.startsWith(code));
  return below.length > 0 ? below : [code];
}
