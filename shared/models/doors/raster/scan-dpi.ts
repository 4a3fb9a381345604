import type { Drawn } from '../../pdf/drawn';
import type { Paths } from '../../pdf/paths';

const COVERED = 0.6; // of the page
const MOST_SEGMENTS = 1000; // a border and a stamp put on a scan; the barest plan of the development corpus has 850, and no image
/** A scan is drawn as fine as it was scanned: more makes steps of its pixels, and costs time. Full-size sheets get less, see `renderGrey`. */
const MOST_DPI = 300;
const LEAST_DPI = 72;

/**
 * How many dots an inch to draw a page with whose drawing is an image: images cover most of it, and few paths are drawn.
 * Undefined for another page; what has both is read by its paths. `drawn` looks at the page.
 */
export function scanDpi({ segments }: Pick<Paths, 'segments'>, drawn: () => Drawn): number | undefined {
  if (segments > MOST_SEGMENTS) return undefined;
  const { cover, imageDpi } = drawn();
  if (imageDpi === null || cover < COVERED) return undefined;
  return Math.min(MOST_DPI, Math.max(LEAST_DPI, imageDpi));
}
