import type { PathShape, Pen, Segment } from '../../pdf/shapes';
import type { ImageSpace, Point } from './image-space';
import type { OverlayLeaf } from './overlay-door';

const RADIANS = Math.PI / 180;
const QUARTER = 90;
/** Of a turn, in radians: the arrow points the way that the last of the arc goes. */
const LAST_OF_TURN = 0.2;
/** In widths of the line. */
const ARROW = 4;

/** The leaf as it stands, and the arc that it opens along with an arrow's head; a leaf that does not swing is shut. */
export function swingShapes(
  { hinge, latch, swing }: OverlayLeaf,
  space: ImageSpace,
  pen: Pen,
  line: number,
): PathShape[] {
  const leafTo = (end: Point): PathShape => ({
    path: [
      ['M', ...space.point(hinge.x, hinge.y)],
      ['L', ...end],
    ],
    stroke: pen,
  });
  if (swing === null) return [leafTo(space.point(latch.x, latch.y))];

  // in PDF space, where a leaf with its hinge on the left opens counter-clockwise
  const from = Math.atan2(latch.y - hinge.y, latch.x - hinge.x);
  const turn = (swing.hand === 'left' ? 1 : -1) * swing.angle * RADIANS;
  const radius = Math.hypot(latch.x - hinge.x, latch.y - hinge.y);
  const pieces = Math.max(1, Math.ceil(swing.angle / QUARTER));
  const step = turn / pieces;
  const pull = (4 / 3) * Math.tan(step / 4);
  /** On the arc at an angle, and from there along the tangent, in radii. */
  const at = (angle: number, along = 0): Point =>
    space.point(
      hinge.x + radius * (Math.cos(angle) - along * Math.sin(angle)),
      hinge.y + radius * (Math.sin(angle) + along * Math.cos(angle)),
    );
  const arc = Array.from({ length: pieces }, (_, piece): Segment => {
    const [begin, end] = [from + piece * step, from + (piece + 1) * step];
    return ['C', ...at(begin, pull), ...at(end, -pull), ...at(end)];
  });
  const open = from + turn;
  const lately = open - Math.sign(turn) * Math.min(Math.abs(turn), LAST_OF_TURN);
  return [
    { path: [['M', ...at(from)], ...arc], stroke: pen },
    leafTo(at(open)),
    { path: arrowHead(at(lately), at(open), ARROW * line), fill: { colour: pen.colour, opacity: 1 } },
  ];
}

function arrowHead([fromX, fromY]: Point, [x, y]: Point, size: number): Segment[] {
  const length = Math.hypot(x - fromX, y - fromY) || 1;
  const [dx, dy] = [((x - fromX) / length) * size, ((y - fromY) / length) * size];
  return [['M', x, y], ['L', x - dx - dy / 2, y - dy + dx / 2], ['L', x - dx + dy / 2, y - dy - dx / 2], ['Z']];
}
