import type { PdfPage } from '../pdf/page';
import type { Word } from '../pdf/words';
import type { Leader } from './leaders';
import { type PixelBox, userSpaceOf } from './page-space';
import type { OcrLine, Recognized } from './recognized';
import { splitNumbers } from './split-numbers';
import { type Baseline, turner, turnToLevel } from './straighten';

const SPECK = 25; // percent: below it are the stains and rules of a scan

/**
 * The words of a page's image in PDF user space, as if the page had been scanned straight. A word is as high as its
 * line, as in a text layer: the ink of a dash and of a capital would stand on different lines. Erased leaders come
 * back as words of dots.
 */
export function wordsOfScan(
  { lines, turned }: Recognized,
  leaders: readonly Leader[],
  image: { width: number; height: number },
  page: Pick<PdfPage, 'box' | 'rotation'>,
): Word[] {
  const level = turnToLevel(lines.map(({ baseline }) => baseline));
  const straighten = turner(level, image);
  const straightenInk = turner(turned + level, image);
  const placed = (box: PixelBox) => userSpaceOf(box, image, page);
  const rows = lines.map((line) => {
    const baseline = straighten(pixelBox(line.baseline));
    return { ...reachOf(line), base: (baseline.top + baseline.bottom) / 2, ink: splitNumbers(line.words) };
  });
  const words = rows.flatMap(({ base, above, below, ink }) =>
    ink
      .filter(({ text, confidence }) => text.trim() !== '' && confidence >= SPECK)
      .map(({ text, confidence, bbox }): Word => {
        const { left, right } = straighten(pixelBox(bbox));
        const box = placed({ left, right, top: base - above, bottom: base + below });
        return { text, ...box, confidence: confidence / 100 };
      }),
  );
  const dots = leaders.map((leader) => {
    const box = straightenInk(leader);
    const row = rows.find(({ base, above }) => Math.abs(base - box.bottom) < above / 2);
    const height = row && { top: row.base - row.above, bottom: row.base + row.below };
    return { text: '.'.repeat(leader.dots), ...placed({ ...box, ...height }), confidence: 1 };
  });
  return [...words, ...dots];
}

/** How far the type of a line reaches over and under its baseline, in pixels. */
function reachOf({ rowAttributes: { rowHeight, descenders }, bbox }: OcrLine): { above: number; below: number } {
  const known = rowHeight > 0 && descenders >= 0 && descenders < rowHeight;
  const below = known ? descenders : (bbox.y1 - bbox.y0) / 4;
  return { above: (known ? rowHeight : bbox.y1 - bbox.y0) - below, below };
}

const pixelBox = ({ x0, y0, x1, y1 }: Baseline): PixelBox => ({ left: x0, top: y0, right: x1, bottom: y1 });
