import { userSpaceOf } from '../../ocr/page-space';
import type { PdfPage } from '../../pdf/page';
import type { GreyImage } from '../../pdf/render';
import { DEGREE, turnOf } from '../arcs/arc';
import type { Leaf } from '../leaves/find-leaves';
import type { ImageLeaf } from './image-leaf';

/** A leaf found in a page's image, as one in PDF user space. */
export function leafInPage({ swing, atStart, cover, jamb }: ImageLeaf, image: GreyImage, page: PdfPage): Leaf {
  const inPage = (x: number, y: number) => {
    const { left, bottom } = userSpaceOf({ left: x, right: x, top: y, bottom: y }, image, page);
    return { x: left, y: bottom };
  };
  const on = (angle: number) =>
    inPage(swing.x + swing.radius * Math.cos(angle), swing.y + swing.radius * Math.sin(angle));
  const hinge = inPage(swing.x, swing.y);
  const [first, last] = [on(swing.start), on(swing.start + swing.sweep)];
  const [tip, latch] = atStart ? [first, last] : [last, first];
  const quarters = [0, 1, 2, 3].map((quarter) => (quarter * Math.PI) / 2);
  const rim = quarters.filter((angle) => turnOf(angle - swing.start) < swing.sweep).map(on);
  const points = [hinge, tip, latch, ...rim];
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const radius = Math.hypot(tip.x - hinge.x, tip.y - hinge.y);
  return {
    hinge,
    tip,
    latch,
    radius,
    // the image's y goes down: what is clockwise in it is so on the page, and an arc of the page goes the other way
    arc: {
      ...hinge,
      radius,
      start: turnOf(Math.atan2(last.y - hinge.y, last.x - hinge.x)),
      sweep: swing.sweep,
      layer: 0,
    },
    angle: swing.sweep / DEGREE,
    hand: atStart ? 'left' : 'right',
    box: { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) },
    cover,
    jamb,
  };
}
