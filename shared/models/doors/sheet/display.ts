import type { PdfPage } from '../../pdf/page';
import type { Box } from '../../pdf/words';

/** [x0, y0, x1, y1] in points from the top left of the page as a viewer shows it. */
export type DisplayBox = [x0: number, y0: number, x1: number, y1: number];

/** What of a page tells how it is shown; without `userUnit` a unit of user space is taken for a point. */
type Shown = Pick<PdfPage, 'box' | 'rotation'> & { userUnit?: number };

/** A box of PDF user space as it is shown: without the CropBox's offset, in points, turned by /Rotate, y downwards. */
export function displayBox({ box: page, rotation, userUnit = 1 }: Shown, box: Box): DisplayBox {
  const [left, right] = [(box.left - page.left) * userUnit, (box.right - page.left) * userUnit];
  const [top, bottom] = [(page.top - box.top) * userUnit, (page.top - box.bottom) * userUnit];
  const [width, height] = [(page.right - page.left) * userUnit, (page.top - page.bottom) * userUnit];
  switch (rotation) {
    case 90:
      return [height - bottom, left, height - top, right];
    case 180:
      return [width - right, height - bottom, width - left, height - top];
    case 270:
      return [top, width - right, bottom, width - left];
    default:
      return [left, top, right, bottom];
  }
}

/** Width and height of the page as it is shown, in points. */
export function displaySize({ box, rotation, userUnit = 1 }: Shown): [width: number, height: number] {
  const [width, height] = [(box.right - box.left) * userUnit, (box.top - box.bottom) * userUnit];
  return rotation % 180 === 0 ? [width, height] : [height, width];
}
