import type { Line } from '../pdf/lines';
import { leadingNumber, type SectionNumber } from './section-number';

const MARGIN_LINES = 4; // at the top and at the bottom of a page

// the number at the end of a margin line, with or without the page of the section: "26 05 19", "26 05 19 - 2"
const AT_END = /(?:^|\s)(\d\d[ .-]?\d\d[ .-]?\d\d(?:\.\d{1,2}){0,2})(?:\s?[-–—/]\s?\d{1,3})?$/;
const PROSE = /\b(?:Sections?|and|or)\s+$/;

/** The section number that a page carries in its header or footer. */
export function runningNumberOf(lines: Line[]): SectionNumber | undefined {
  const footer = lines.slice(-MARGIN_LINES).reverse();
  const header = lines.slice(0, MARGIN_LINES);
  for (const { text } of [...footer, ...header]) {
    const match = AT_END.exec(text);
    if (match?.[1] === undefined || PROSE.test(text.slice(0, match.index + 1))) continue;
    const found = leadingNumber(match[1]);
    if (found !== undefined) return found.number;
  }
  return undefined;
}
