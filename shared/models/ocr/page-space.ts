import type { PdfPage } from '../pdf/page';
import type { Box } from '../pdf/words';

/** A rectangle in pixels of a page's image, origin top-left; `right` and `bottom` are just outside it. */
export type PixelBox = { left: number; top: number; right: number; bottom: number };

/** An image of the whole page as a viewer shows it. */
type PageImage = { width: number; height: number };

/** From pixels of the page's image to PDF user space: points, origin bottom-left, before /Rotate. */
export function userSpaceOf(
  pixels: PixelBox,
  image: PageImage,
  { box, rotation }: Pick<PdfPage, 'box' | 'rotation'>,
): Box {
  const across = rotation === 90 || rotation === 270;
  const [width, tall] = [box.right - box.left, box.top - box.bottom];
  const perX = (across ? tall : width) / image.width;
  const perY = (across ? width : tall) / image.height;
  const [left, right] = [pixels.left * perX, pixels.right * perX];
  const [top, bottom] = [pixels.top * perY, pixels.bottom * perY]; // from the top of the page as shown
  const within = {
    0: { left, right, bottom: tall - bottom, top: tall - top },
    90: { left: top, right: bottom, bottom: left, top: right },
    180: { left: width - right, right: width - left, bottom: top, top: bottom },
    270: { left: width - bottom, right: width - top, bottom: tall - right, top: tall - left },
  }[rotation];
  return {
    left: hundredth(box.left + within.left),
    bottom: hundredth(box.bottom + within.bottom),
    right: hundredth(box.left + within.right),
    top: hundredth(box.bottom + within.top),
  };
}

/** A hundredth of a point is finer than a scan, and halves the JSON of a page's words. */
const hundredth = (points: number) => Math.round(points * 100) / 100;
