import type { PathShape, Pen, Segment } from '../../pdf/shapes';
import type { ImageSpace, Point, Rect } from './image-space';
import { penOf, type Sizes } from './look';
import type { OverlayDoor } from './overlay-door';

type OverlayLeaf = OverlayDoor['leaves'][number];

const RADIANS = Math.PI / 180;
const QUARTER = 90;
/** The control points of a quarter circle of radius 1. */
const QUARTER_PULL = 0.5523;

/** The box of a door, its hinges, its swings as they open, and the box of its tag. */
export function doorShapes(door: OverlayDoor, space: ImageSpace, sizes: Sizes): PathShape[] {
  const pen = penOf(door, sizes);
  const thin: Pen = { ...pen, width: pen.width / 2 };
  return [
    { path: rectangle(space.rect(door.bbox)), stroke: thin },
    ...(door.tag === null ? [] : [{ path: rectangle(space.rect(door.tag.bbox)), stroke: thin }]),
    ...door.leaves.flatMap((leaf) => [...swingShapes(leaf, space, pen, sizes), hingeDot(leaf, space, pen, sizes)]),
  ];
}

export const rectangle = ({ left, top, right, bottom }: Rect): Segment[] => [
  ['M', left, top],
  ['L', right, top],
  ['L', right, bottom],
  ['L', left, bottom],
  ['Z'],
];

function hingeDot({ hinge }: OverlayLeaf, space: ImageSpace, { colour }: Pen, { line }: Sizes): PathShape {
  const [x, y] = space.point(hinge.x, hinge.y);
  const r = 2 * line;
  const k = r * QUARTER_PULL;
  const path: Segment[] = [
    ['M', x + r, y],
    ['C', x + r, y + k, x + k, y + r, x, y + r],
    ['C', x - k, y + r, x - r, y + k, x - r, y],
    ['C', x - r, y - k, x - k, y - r, x, y - r],
    ['C', x + k, y - r, x + r, y - k, x + r, y],
  ];
  return { path, fill: { colour, opacity: 1 } };
}

/** The arc from the shut leaf to the open one, with the leaf and an arrow's head where it ends. */
function swingShapes(leaf: OverlayLeaf, space: ImageSpace, pen: Pen, { line }: Sizes): PathShape[] {
  const { hinge, latch, swing } = leaf;
  const from = Math.atan2(latch.y - hinge.y, latch.x - hinge.x);
  const radius = Math.hypot(latch.x - hinge.x, latch.y - hinge.y);
  const turn = (swing.hand === 'left' ? 1 : -1) * swing.angle * RADIANS; // in PDF space: counter-clockwise from a left hinge
  const at = (angle: number, out = radius): readonly [number, number] => [
    hinge.x + out * Math.cos(angle),
    hinge.y + out * Math.sin(angle),
  ];
  const pieces = Math.max(1, Math.ceil(swing.angle / QUARTER));
  const step = turn / pieces;
  const pull = (4 / 3) * Math.tan(step / 4) * radius;
  const arc = Array.from({ length: pieces }, (_, piece): Segment => {
    const [a, b] = [from + piece * step, from + (piece + 1) * step];
    const [ax, ay] = at(a);
    const [bx, by] = at(b);
    const first = space.point(ax - pull * Math.sin(a), ay + pull * Math.cos(a));
    const second = space.point(bx + pull * Math.sin(b), by - pull * Math.cos(b));
    return ['C', ...first, ...second, ...space.point(bx, by)];
  });
  const tip = space.point(...at(from + turn));
  const before = space.point(...at(from + turn - Math.min(Math.abs(turn), 0.2) * Math.sign(turn)));
  return [
    { path: [['M', ...space.point(...at(from))], ...arc], stroke: pen },
    {
      path: [
        ['M', ...space.point(hinge.x, hinge.y)],
        ['L', ...tip],
      ],
      stroke: pen,
    },
    { path: arrowHead(before, tip, 4 * line), fill: { colour: pen.colour, opacity: 1 } },
  ];
}

function arrowHead([x0, y0]: Point, [x, y]: Point, size: number): Segment[] {
  const length = Math.hypot(x - x0, y - y0) || 1;
  const [dx, dy] = [((x - x0) / length) * size, ((y - y0) / length) * size];
  return [['M', x, y], ['L', x - dx - dy / 2, y - dy + dx / 2], ['L', x - dx + dy / 2, y - dy - dx / 2], ['Z']];
}
