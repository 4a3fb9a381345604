import type { Door, DoorKind, DoorLeaf, DoorSource } from '../../contract/doors';
import type { DisplayBox, Scale } from '../../contract/page-classes';
import type { PageBox } from '../../contract/pages-read';
import { sha256 } from '../../domain/sha256';
import type { PdfSheet } from '../pdf/page';
import type { Box, Word } from '../pdf/words';
import { displayBox } from '../sheets/display';
import { inches } from '../sheets/scale';
import type { FoundDoor } from './found-door';
import type { Leaf } from './leaves/find-leaves';

const HEX_DIGITS = 12;

export function doorOf(
  found: FoundDoor,
  pageNumber: number,
  page: PdfSheet,
  source: DoorSource,
  tag: Word | undefined,
  scale: Scale | undefined,
): Door {
  const bbox = pdfBox(found.box);
  const leaves = found.leaves.map(leafOf);
  const [leaf] = found.leaves;
  const only = leaves.length === 1 ? leaves[0] : undefined;
  return {
    id: doorId(pageNumber, found.kind, bbox),
    page: pageNumber,
    bbox,
    bbox_display: rounded(displayBox(page, found.box)),
    kind: found.kind,
    hinge: only?.hinge ?? null,
    swing: only?.swing ?? null,
    leaves,
    width_pt: hundredths(found.width),
    width_in: scale === undefined ? null : tenths(inches(found.width * page.userUnit, scale)),
    tag: tag === undefined ? null : { text: tag.text, bbox: pdfBox(tag), bbox_display: rounded(displayBox(page, tag)) },
    confidence: found.confidence,
    evidence: {
      source,
      layer: found.layer === '' ? null : found.layer,
      arc: leaf === undefined ? null : { radius_pt: hundredths(leaf.radius), sweep: tenths(leaf.angle) },
      leaf: leaf === undefined ? null : hundredths(leaf.cover),
    },
  };
}

const leafOf = ({ hinge, latch, hand, angle, radius }: Leaf): DoorLeaf => ({
  hinge: pointOf(hinge),
  latch: pointOf(latch),
  swing: { hand, angle: tenths(angle) },
  width_pt: hundredths(radius),
});

const pointOf = ({ x, y }: { x: number; y: number }) => ({ x: hundredths(x), y: hundredths(y) });

const pdfBox = ({ left, bottom, right, top }: Box): PageBox => ({
  x1: hundredths(left),
  y1: hundredths(bottom),
  x2: hundredths(right),
  y2: hundredths(top),
});

function doorId(page: number, kind: DoorKind, { x1, y1, x2, y2 }: PageBox): string {
  const geometry = [page, kind, ...[x1, y1, x2, y2].map((value) => value.toFixed(2))].join(' ');
  return `door_${sha256(geometry).slice(0, HEX_DIGITS)}`;
}

export const hundredths = (value: number): number => Math.round(value * 100) / 100;
const tenths = (value: number): number => Math.round(value * 10) / 10;
const rounded = ([x0, y0, x1, y1]: DisplayBox): DisplayBox => [
  hundredths(x0),
  hundredths(y0),
  hundredths(x1),
  hundredths(y1),
];
