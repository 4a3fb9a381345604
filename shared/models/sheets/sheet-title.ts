import { afterTitleCaption, isCaption, isTitleCaption } from './captions';
import { typesInTitle } from './drawing-type';
import { scalesIn } from './scale';
import { isOuter, type SheetNumber } from './sheet-number';
import { textBlocks } from './text-blocks';
import { distance, type TextLine } from './text-lines';

/** The title of a sheet as its title block prints it, in one line. */
export type SheetTitle = { text: string; line: TextLine; captioned: boolean };

const MOST_WORDS = 14;
const CAPTION_REACH = 4;
/** Of the page: how far its middle may lie beside the number's to stand in the strip of the number. */
const STRIP = 0.08;
const VIEW_TITLE = 0.25;
const IN_STRIP = 2;
const SCALE_BELOW = 1.2;

/**
 * The title of a sheet: what its caption names, or else the largest block in the outer part of the page that names a kind
 * of drawing, before all in the strip of the sheet number. Titles of views, with a scale below them, come last.
 */
export function sheetTitle(
  lines: readonly TextLine[],
  [width, height]: readonly [number, number],
  number: SheetNumber | undefined,
): SheetTitle | undefined {
  const outer = lines.filter(({ box }) => isOuter(box, width, height));
  const apart = (line: TextLine) => isCaption(line) || line === number?.line || !/[A-Za-z]{2}/.test(line.text);
  const blocks = textBlocks(outer, apart).filter(({ words }) => words.length <= MOST_WORDS);
  for (const line of blocks) {
    const text = afterTitleCaption(line.text);
    if (text !== undefined) return { text, line, captioned: true };
  }
  const captioned = underCaption(outer.filter(isTitleCaption), blocks);
  if (captioned !== undefined) return { text: captioned.text, line: captioned, captioned: true };
  const scales = lines.filter(({ text }) => /\bSCALE\b/i.test(text) || scalesIn(text).length > 0);
  const scored = blocks
    .filter(({ text }) => typesInTitle(text).length > 0 && !isSentence(text))
    .map((line) => {
      const isView = scales.some((scale) => isBelow(scale, line));
      if (number === undefined) return { line, score: isView ? 0 : line.size };
      const [x, y] = middle(line);
      const [numberX, numberY] = middle(number.line);
      const inStrip = Math.abs(x - numberX) < STRIP * width || Math.abs(y - numberY) < STRIP * height;
      const nearness = Math.max(0, 1 - (2 * distance(line.box, number.line.box)) / Math.hypot(width, height));
      return { line, score: line.size * (inStrip ? IN_STRIP : 1) * (isView ? VIEW_TITLE : 1) * (1 + nearness) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const line = scored[0]?.line;
  return line && { text: line.text, line, captioned: false };
}

/** The block nearest to a title's caption, below it or to its right; above it only what names a drawing, which comes first. */
function underCaption(captions: readonly TextLine[], blocks: readonly TextLine[]): TextLine | undefined {
  const near = captions.flatMap((caption) =>
    blocks
      .filter((block) => block.turn === caption.turn && block.size >= 0.9 * caption.size)
      .map((block) => ({
        block,
        names: typesInTitle(block.text).length > 0,
        apart: distance(block.frame, caption.frame),
      }))
      .filter(({ apart }) => apart < CAPTION_REACH * caption.size)
      .filter(({ block, names }) => names || isUnder(block, caption) || isBeside(block, caption)),
  );
  return near.sort((a, b) => Number(b.names) - Number(a.names) || a.apart - b.apart)[0]?.block;
}

const isUnder = (block: TextLine, caption: TextLine) =>
  block.frame[1] > caption.frame[3] - caption.size / 2 && block.frame[2] > caption.frame[0];
const isBeside = (block: TextLine, caption: TextLine) =>
  block.frame[0] > caption.frame[2] - caption.size && Math.abs(block.frame[3] - caption.frame[3]) < block.size;

/** A title that names a drawing on the sheet has its scale close below. */
export const isBelow = (scale: TextLine, title: TextLine): boolean =>
  scale !== title &&
  scale.turn === title.turn &&
  scale.frame[1] >= title.frame[1] &&
  scale.frame[1] - title.frame[3] < SCALE_BELOW * title.size &&
  scale.frame[0] < title.frame[2] &&
  scale.frame[2] > title.frame[0] - title.size;

/** A note: it ends in a full stop, says where to look, or is written in small letters. */
export const isSentence = (text: string): boolean =>
  /\.$|\w:\s|^(?:\d+\.\s|\*)|^(?:PER|NOTE)\b|\b(?:SHALL|REFER|SEE|ARE|IS)\b/i.test(text) ||
  / [a-z]+ [a-z]+ [a-z]+ /.test(text);

const middle = ({ box }: TextLine): [number, number] => [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
