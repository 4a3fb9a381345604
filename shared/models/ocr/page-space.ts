import type { PdfPage } from '../pdf/page';
import { shownSize, userSpace } from '../pdf/upright';
import type { Box } from '../pdf/words';

/** A rectangle in pixels of a page's image, origin top-left; `right` and `bottom` are just outside it. */
export type PixelBox = { left: number; top: number; right: number; bottom: number };

/** An image of the whole page as a viewer shows it. */
type PageImage = { width: number; height: number };

/** From pixels of the page's image to PDF user space: points, origin bottom-left, before /Rotate. */
export function userSpaceOf(pixels: PixelBox, image: PageImage, page: Pick<PdfPage, 'box' | 'rotation'>): Box {
  const { width, tall } = shownSize(page);
  const perX = width / image.width;
  const perY = tall / image.height;
  const box = userSpace(
    {
      left: pixels.left * perX,
      right: pixels.right * perX,
      bottom: tall - pixels.bottom * perY,
      top: tall - pixels.top * perY,
    },
    page,
  );
  return {
    left: hundredth(box.left),
    bottom: hundredth(box.bottom),
    right: hundredth(box.right),
    top: hundredth(box.top),
  };
}

/** A hundredth of a point is finer than a scan, and halves the JSON of a page's words. */
const hundredth = (points: number) => Math.round(points * 100) / 100;
