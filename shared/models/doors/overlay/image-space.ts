import { MOST_SIDE } from '../../../contract/overlay';
import type { PageBox } from '../../../contract/pages-read';
import type { Frame } from '../../pdf/page';
import { displayBox, displaySize } from '../../sheets/display';

/** In pixels of the image, origin top-left, y downwards. */
export type Point = readonly [x: number, y: number];
export type Rect = { left: number; top: number; right: number; bottom: number };

/** From PDF user space to the image of the page as a viewer shows it. */
export type ImageSpace = {
  width: number;
  height: number;
  point(x: number, y: number): Point;
  rect(box: PageBox): Rect;
};

/** The longer side of an image, unless a width is asked for. */
const USUAL_SIDE = 3000;

/** The image of a page `width` pixels wide, or as wide as `MOST_SIDE` allows. */
export function imageSpace(frame: Frame, width: number | undefined): ImageSpace {
  const [wide, tall] = displaySize(frame);
  const longer = Math.max(wide, tall);
  const scale = Math.min(width === undefined ? USUAL_SIDE / longer : width / wide, MOST_SIDE / longer);
  const rect = ({ x1, y1, x2, y2 }: PageBox): Rect => {
    const [left, top, right, bottom] = displayBox(frame, { left: x1, bottom: y1, right: x2, top: y2 });
    return { left: left * scale, top: top * scale, right: right * scale, bottom: bottom * scale };
  };
  return {
    width: Math.max(1, Math.round(wide * scale)),
    height: Math.max(1, Math.round(tall * scale)),
    rect,
    point(x, y) {
      const { left, top } = rect({ x1: x, y1: y, x2: x, y2: y });
      return [left, top];
    },
  };
}
