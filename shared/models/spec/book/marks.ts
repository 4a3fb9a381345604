import { leadingNumberOfAnyEdition, type SectionNumber } from '../number/section-number';

// "PART 1 - GENERAL", "PART I", "1.00 GENERAL", "1 GENERAL"
const PART_ONE = /^(?:PART\s*(?:1|I|ONE)\b|1(?:\.0{1,2})?\.?\s+GENERAL\s*$)/i;
const FIRST_ARTICLE = /^(?:1[.-]0?1\.?\s+\p{L}|1\.1\.0?\s+\p{L})/u;
const END = /^\W*END\s+(?:OF\s+)?(?:THIS\s+)?(?:(?:SECTION|DOCUMENT|SPECIFICATION)\b|(?=\d))\s*(?:NO\.?)?[\s:#–—-]*/i;
const LABEL = /^(?:PART\s+\d|\d{1,2}\.\d{1,2}\b|[A-Za-z][.)]\s|\d{1,2}[.)]\s|\([a-z\d]{1,2}\)\s|[•●▪○-]\s)/;

export const beginsPartOne = (text: string) => PART_ONE.test(text);

/** "1.01 SUMMARY": the first article, where a section does not print PART 1. */
export const isFirstArticle = (text: string) => FIRST_ARTICLE.test(text);

/** A paragraph with the label of SectionFormat: "1.2", "A.", "1.", "a.", "1)". */
export const isLabelled = (text: string) => LABEL.test(text);

/** A mark that a section ends here, with the number it names if it names one. */
export type EndMark = { number: SectionNumber | undefined };

/** Reads an "END OF SECTION" line; undefined for any other, also for a sentence that begins with these words. */
export function endMarkOf(text: string): EndMark | undefined {
  const match = END.exec(text);
  if (match === null) return undefined;
  const rest = text.slice(match[0].length);
  const number = leadingNumberOfAnyEdition(rest)?.number;
  if (number !== undefined) return { number };
  return /\p{Ll}/u.test(rest) ? undefined : { number };
}
