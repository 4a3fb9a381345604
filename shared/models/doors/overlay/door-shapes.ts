import type { PathShape, Pen, Segment } from '../../pdf/shapes';
import type { ImageSpace, Rect } from './image-space';
import { penOf, type Sizes } from './look';
import type { OverlayDoor, OverlayLeaf } from './overlay-door';
import { swingShapes } from './swing-shapes';

/** How far the control points of a quarter circle of radius 1 lie from its ends. */
const QUARTER_PULL = 0.5523;
/** In widths of the line. */
const HINGE = 2;

/** The box of a door, that of its tag, its leaves and swings as they open, and its hinges. */
export function doorShapes({ bbox, tag, leaves, ...door }: OverlayDoor, space: ImageSpace, sizes: Sizes): PathShape[] {
  const pen = penOf(door, sizes);
  const thin: Pen = { ...pen, width: pen.width / 2 };
  return [
    { path: rectangle(space.rect(bbox)), stroke: thin },
    ...(tag === null ? [] : [{ path: rectangle(space.rect(tag.bbox)), stroke: thin }]),
    ...leaves.flatMap((leaf) => [
      ...swingShapes(leaf, space, pen, sizes.line),
      hingeDot(leaf, space, pen, HINGE * sizes.line),
    ]),
  ];
}

export const rectangle = ({ left, top, right, bottom }: Rect): Segment[] => [
  ['M', left, top],
  ['L', right, top],
  ['L', right, bottom],
  ['L', left, bottom],
  ['Z'],
];

function hingeDot({ hinge }: OverlayLeaf, space: ImageSpace, { colour }: Pen, radius: number): PathShape {
  const [x, y] = space.point(hinge.x, hinge.y);
  const [r, k] = [radius, radius * QUARTER_PULL];
  const path: Segment[] = [
    ['M', x + r, y],
    ['C', x + r, y + k, x + k, y + r, x, y + r],
    ['C', x - k, y + r, x - r, y + k, x - r, y],
    ['C', x - r, y - k, x - k, y - r, x, y - r],
    ['C', x + k, y - r, x + r, y - k, x + r, y],
  ];
  return { path, fill: { colour, opacity: 1 } };
}
