import type { PdfPage } from './page';
import type { Box } from './words';

type Sheet = Pick<PdfPage, 'box' | 'rotation'>;

/** How wide and tall the visible page is before /Rotate, in points. */
const unturned = ({ box }: Sheet) => ({ width: box.right - box.left, tall: box.top - box.bottom });

/** How wide and tall a viewer shows the visible page, in points. */
export function shownSize(page: Sheet): { width: number; tall: number } {
  const { width, tall } = unturned(page);
  return page.rotation === 90 || page.rotation === 270 ? { width: tall, tall: width } : { width, tall };
}

/** A box of PDF user space where a viewer shows it: after /Rotate, the visible page's lower left corner as origin. */
export function upright(box: Box, page: Sheet): Box {
  const { width, tall } = unturned(page);
  const left = box.left - page.box.left;
  const right = box.right - page.box.left;
  const bottom = box.bottom - page.box.bottom;
  const top = box.top - page.box.bottom;
  if (page.rotation === 90) return { left: bottom, right: top, bottom: width - right, top: width - left };
  if (page.rotation === 180)
    return { left: width - right, right: width - left, bottom: tall - top, top: tall - bottom };
  if (page.rotation === 270) return { left: tall - top, right: tall - bottom, bottom: left, top: right };
  return { left, right, bottom, top };
}

/** The inverse of `upright`: from the page as a viewer shows it to PDF user space. */
export function userSpace(shown: Box, page: Sheet): Box {
  const { left, bottom, right, top } = turnedBack(shown, page);
  const { left: x, bottom: y } = page.box;
  return { left: left + x, bottom: bottom + y, right: right + x, top: top + y };
}

function turnedBack({ left, bottom, right, top }: Box, page: Sheet): Box {
  const { width, tall } = unturned(page);
  if (page.rotation === 90) return { left: width - top, right: width - bottom, bottom: left, top: right };
  if (page.rotation === 180)
    return { left: width - right, right: width - left, bottom: tall - top, top: tall - bottom };
  if (page.rotation === 270) return { left: bottom, right: top, bottom: tall - right, top: tall - left };
  return { left, right, bottom, top };
}
