import type { Overlay } from '../../../shared/models/doors/overlay/overlay';
import type { FailedPage } from '../../../shared/models/pdf/page-fault';

/** What Lambda answers, 6 MB, less 64 kB for headers: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
export const MOST_ANSWER_BYTES = 6 * 1024 * 1024 - 64 * 1024;

const MOST_DRAWINGS = 3;
/** An image is drawn a little smaller than its area says, as what is drawn beside the sheet does not shrink with it. */
const MARGIN = 0.9;

/**
 * Draws in the width asked for (undefined for the usual one), and again narrower as long as the answer, as `bytesOf`
 * measures it, is more than Lambda answers. Undefined when three drawings were not enough.
 */
export function smallEnough(
  draw: (width: number | undefined) => Overlay | FailedPage,
  width: number | undefined,
  bytesOf: (overlay: Overlay) => number,
): Overlay | FailedPage | undefined {
  let next = width;
  for (let drawing = 0; drawing < MOST_DRAWINGS; drawing += 1) {
    const drawn = draw(next);
    if ('fails' in drawn) return drawn;
    const bytes = bytesOf(drawn);
    if (bytes <= MOST_ANSWER_BYTES) return drawn;
    next = Math.max(1, Math.floor(drawn.width * Math.sqrt(MOST_ANSWER_BYTES / bytes) * MARGIN));
  }
  return undefined;
}
