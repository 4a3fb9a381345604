import { columnsOf, type TextLine } from './text-lines';

/** A page of running text: SPECIFICATION by the marks of a specification book, with its division where it prints one. */
export type TextPage = { type: 'SPECIFICATION' | 'OTHER'; divisionCode?: string };

/** Legal paper, the largest that text is printed on; in points. */
const LARGEST = 1010;
const LONG_LINE = 7;
const LISTED = 5;
/** Of the page's words, in long lines or in lines that begin below each other. */
const RUNNING = 0.6;
const LEAST_WORDS = 40;

/** SECTION 08 71 00, SECTION 08710, END OF SECTION, PART 1: marks that only a specification has. */
const HEADING = /^SECTION\s+(?:(\d{2})\s?\d{2}\s?\d{2}|\d{5})\b|^END OF SECTION\b|^PART\s+[123I]{1,3}\b/;
/** In a margin: 087100 - 3, 08 71 00 - Page 3, 08710-3, Section 08 71 00. */
const RUNNING_NUMBER =
  /^(?:SECTION\s+)?(?:(\d{2}) ?\d{2} ?\d{2}(?:\.\d{2})?|\d{5})(?:\s*[-–]\s*(?:PAGE\s*)?\d{1,3})$|^SECTION\s+(\d{2}) ?\d{2} ?\d{2}$/i;
const MARGIN = 0.1;

/** Tells a page of text from a drawing: letter or legal paper, and a specification's mark or most words in long or listed lines. */
export function textPage(lines: readonly TextLine[], [width, height]: readonly [number, number]): TextPage | undefined {
  if (Math.max(width, height) > LARGEST) return undefined;
  const marks = lines.map((line) => markOn(line, height)).filter((mark) => mark !== undefined);
  const divisionCode = marks.find((mark) => mark[1] !== undefined || mark[2] !== undefined);
  if (marks.length > 0) {
    const code = divisionCode?.[1] ?? divisionCode?.[2];
    return { type: 'SPECIFICATION', ...(code !== undefined && { divisionCode: code }) };
  }
  const running = columnsOf(lines).flatMap((column) =>
    column.length >= LISTED ? column : column.filter(({ words }) => words.length >= LONG_LINE),
  );
  const all = wordsIn(lines);
  return all < LEAST_WORDS || wordsIn(running) < RUNNING * all ? undefined : { type: 'OTHER' };
}

const wordsIn = (lines: readonly TextLine[]): number => lines.reduce((sum, { words }) => sum + words.length, 0);

function markOn({ text, words, box }: TextLine, height: number): RegExpExecArray | undefined {
  if (words.length > LONG_LINE) return undefined;
  const inMargin = box[3] < MARGIN * height || box[1] > (1 - MARGIN) * height;
  return HEADING.exec(text) ?? (inMargin ? RUNNING_NUMBER.exec(text) : null) ?? undefined;
}
