import type { DisplayBox } from '../../contract/page-classes';
import { isNumberCaption } from './captions';
import { distance, type TextLine } from './text-lines';

/** The number of a sheet; `sure` is from 0 to 1. `captioned` where the title block names it so. */
export type SheetNumber = { text: string; line: TextLine; captioned: boolean; sure: number };

/** A-101, A2.2, FP-1.01, S10, A2.5B2, A-101.00: letters of a discipline, a number, and what offices add to it. */
const NUMBER = /^[A-Z]{1,3}[-.]?\d{1,4}(?:[.-]\d{1,3})?(?:[A-Z]\d{0,2})?$/;
export const isSheetNumber = (text: string): boolean => NUMBER.test(text);

/** What may stand on the line of a sheet's number: its caption, the project's number, a revision. */
const BESIDE = /^(?:SHEET|DRAWING|DWG|NO|NUMBER|REV|OF)?[.:#]?$|^[A-Z]?\d+$/i;

/** The title block stands in the outer part of the page, mostly to the right or below. */
const OUTER = 0.17;
/** A number without a caption is larger than most words of its page, and stands out from the next one like it. */
const LARGER = 1.3;
const STANDS_OUT = 1.2;
const CAPTION_REACH = 2;
const OWN_CAPTION = /^(?:SHEET|DRAWING|DWG)\b/i;

/**
 * The sheet number: what looks like one in the outer part of the page, by its caption, its size and how near it is to the
 * lower right corner. None where two are as likely: marks in a drawing look the same.
 */
export function sheetNumber(
  lines: readonly TextLine[],
  [width, height]: readonly [number, number],
  usualSize: number,
): SheetNumber | undefined {
  const captions = lines.filter(isNumberCaption);
  const corner: DisplayBox = [width, height, width, height];
  const candidates = lines
    .filter(({ box }) => isOuter(box, width, height))
    .flatMap((line) => {
      const text = numberIn(line);
      if (text === undefined) return [];
      const named = line.words.some((word) => OWN_CAPTION.test(word));
      const captioned =
        named ||
        captions.some(
          (caption) => distance(caption.box, line.box) < CAPTION_REACH * Math.max(caption.size, line.size / 2),
        );
      if (!captioned && line.size < LARGER * usualSize) return [];
      const nearness = 1 - distance(line.box, corner) / Math.hypot(width, height);
      return [{ text, line, captioned, score: line.size * (1 + nearness) * (captioned ? 2 : 1) }];
    })
    .sort((a, b) => b.score - a.score);
  const [best] = candidates;
  if (best === undefined) return undefined;
  const next = candidates.find(({ text }) => text !== best.text);
  if (next !== undefined && best.score < STANDS_OUT * next.score) return undefined;
  return { text: best.text, line: best.line, captioned: best.captioned, sure: best.captioned ? 0.95 : 0.85 };
}

/** The number on a line that holds little else, without the blanks that some offices set in it. */
function numberIn({ text, words }: TextLine): string | undefined {
  const whole = text.replace(/\s+/g, '');
  if (words.length <= 3 && isSheetNumber(whole)) return whole;
  const [first, second] = words.filter(isSheetNumber).sort((a, b) => b.length - a.length);
  if (first === undefined || second?.length === first.length) return undefined;
  return words.every((word) => word === first || BESIDE.test(word)) ? first : undefined;
}

/** In one of the four strips along the edges of the page. */
export const isOuter = ([x0, y0, x1, y1]: DisplayBox, width: number, height: number): boolean =>
  x0 > (1 - OUTER) * width || y0 > (1 - OUTER) * height || x1 < OUTER * width || y1 < OUTER * height;
