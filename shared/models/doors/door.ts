import { sha256 } from '../../domain/sha256';
import type { PdfSheet } from '../pdf/page';
import type { Box, Word } from '../pdf/words';
import { type DisplayBox, displayBox } from '../sheets/display';
import { inches, type Scale } from '../sheets/scale';
import type { DoorKind, FoundDoor } from './found-door';
import type { Leaf } from './leaves/find-leaves';

/** In PDF user space: points, origin bottom-left, /Rotate not applied, CropBox not subtracted; (x1, y1) is the lower left. */
export type PdfBox = { x1: number; y1: number; x2: number; y2: number };

/** `hand`: where the hinge is, seen from the side the leaf opens away from; `angle`: degrees that it is drawn open. */
export type Swing = { hand: 'left' | 'right'; angle: number };

/** `latch` is where the shut leaf ends: it swings from there about the hinge, counter-clockwise in PDF space if that is left. */
export type DoorLeaf = {
  hinge: { x: number; y: number };
  latch: { x: number; y: number };
  swing: Swing;
  width_pt: number;
};

/** What a door was found by: the paths of the page, or the image of a scanned sheet. */
export type DoorSource = 'vector' | 'raster';

/** A door of the result. `page` counts from 1. */
export type Door = {
  /** `door_` and 12 hex digits of page, kind and box: the same for the same geometry. */
  id: string;
  page: number;
  bbox: PdfBox;
  bbox_display: DisplayBox;
  kind: DoorKind;
  /** Of its only leaf; of a pair, and of a door without a swing, null: `leaves` has the pair's. */
  hinge: { x: number; y: number } | null;
  swing: Swing | null;
  leaves: DoorLeaf[];
  width_pt: number;
  /** The width on site, where the sheet's scale was found. */
  width_in: number | null;
  tag: { text: string; bbox: PdfBox; bbox_display: DisplayBox } | null;
  /** From 0 to 1. */
  confidence: number;
  evidence: {
    source: DoorSource;
    layer: string | null;
    arc: { radius_pt: number; sweep: number } | null;
    /** From 0 to 1, how much of the leaf is drawn. */
    leaf: number | null;
  };
};

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

const pdfBox = ({ left, bottom, right, top }: Box): PdfBox => ({
  x1: hundredths(left),
  y1: hundredths(bottom),
  x2: hundredths(right),
  y2: hundredths(top),
});

function doorId(page: number, kind: DoorKind, { x1, y1, x2, y2 }: PdfBox): string {
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
