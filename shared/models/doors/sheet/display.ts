import type { PdfPage } from '../../pdf/page';
import type { Box } from '../../pdf/words';

/** [x0, y0, x1, y1] in points from the top left of the page as a viewer shows it. */
export type DisplayBox = [x0: number, y0: number, x1: number, y1: number];

/** A box of PDF user space as it is shown: without the CropBox's offset, turned by /Rotate, y downwards. */
export function displayBox({ box: page, rotation }: Pick<PdfPage, 'box' | 'rotation'>, box: Box): DisplayBox {
  const [left, right] = [box.left - page.left, box.right - page.left];
  const [top, bottom] = [page.top - box.top, page.top - box.bottom];
  const [width, height] = [page.right - page.left, page.top - page.bottom];
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
export function displaySize({ box, rotation }: Pick<PdfPage, 'box' | 'rotation'>): [width: number, height: number] {
  const [width, height] = [box.right - box.left, box.top - box.bottom];
  return rotation % 180 === 0 ? [width, height] : [height, width];
}
