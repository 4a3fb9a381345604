import type { PdfDocument } from '../../pdf/document';
import type { Frame } from '../../pdf/page';
import type { FailedPage } from '../../pdf/page-fault';
import { encodePng } from '../../pdf/png';
import { type Drawing, drawingOf } from './drawing';
import type { OverlayDoor } from './overlay-door';
import { overlaySvg } from './overlay-svg';

export type OverlayFormat = 'png' | 'svg';

/** A sheet with its doors drawn over it, `width` pixels wide. */
export type Overlay = { width: number; content: Buffer };

/**
 * Draws a page (1-based) as a viewer shows it, with the doors given, which are those of that page: box, hinge, swing,
 * tag and a label each. `width` is in pixels; without it the longer side has 3,000. Throws as `PdfDocument` does.
 */
export function overlay(
  document: PdfDocument,
  page: number,
  doors: readonly OverlayDoor[],
  { format, width }: { format: OverlayFormat; width?: number | undefined },
): Overlay | FailedPage {
  let drawing: Drawing | undefined;
  const image = document.renderSheet(page, (frame: Frame) => {
    drawing = drawingOf(frame, doors, width);
    const shapes = [...drawing.doors.flatMap((door) => door.shapes), ...drawing.legend];
    return { width: drawing.width, height: drawing.height, shapes: format === 'png' ? shapes : [] };
  });
  if ('fails' in image) return image;
  const png = encodePng(image);
  if (format === 'png' || drawing === undefined) return { width: image.width, content: png };
  return { width: image.width, content: Buffer.from(overlaySvg(drawing, png)) };
}
