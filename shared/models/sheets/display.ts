import type { DisplayBox } from '../../contract/page-classes';
import type { PdfPage } from '../pdf/page';
import { shownSize, upright } from '../pdf/upright';
import type { Box } from '../pdf/words';

/** What of a page tells how it is shown; without `userUnit` a unit of user space is taken for a point. */
type Shown = Pick<PdfPage, 'box' | 'rotation'> & { userUnit?: number };

/** A box of PDF user space as it is shown: without the CropBox's offset, in points, turned by /Rotate, y downwards. */
export function displayBox(page: Shown, box: Box): DisplayBox {
  const { userUnit = 1 } = page;
  const { left, bottom, right, top } = upright(box, page);
  const { tall } = shownSize(page);
  return [left * userUnit, (tall - top) * userUnit, right * userUnit, (tall - bottom) * userUnit];
}

/** Width and height of the page as it is shown, in points. */
export function displaySize(page: Shown): [width: number, height: number] {
  const { userUnit = 1 } = page;
  const { width, tall } = shownSize(page);
  return [width * userUnit, tall * userUnit];
}
