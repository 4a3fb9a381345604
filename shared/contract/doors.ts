import * as z from 'zod/mini';
import { JOB_FAULT_CODES } from '../domain/job-fault';
import { DRAWING_TYPES } from '../domain/sheet-types';
import { displayBox, scale } from './page-classes';
import { box, PAGE_FAULTS, page, share } from './pages-read';

const point = z.object({ x: z.number(), y: z.number() });

/** `hand`: where the hinge is, seen from the side the leaf opens away from; `angle`: degrees that it is drawn open. */
const swing = z.object({ hand: z.enum(['left', 'right']), angle: z.number() });
export type Swing = z.infer<typeof swing>;

/** `latch` is where the shut leaf ends: it swings from there about the hinge, counter-clockwise in PDF space if that is left. */
const doorLeaf = z.object({ hinge: point, latch: point, swing, width_pt: z.number() });
export type DoorLeaf = z.infer<typeof doorLeaf>;

/** What a door was found by: the paths of the page, or the image of a scanned sheet. */
const source = z.enum(['vector', 'raster']);
export type DoorSource = z.infer<typeof source>;

/** `swing-straight` is a leaf drawn open without the arc of its swing. */
const DOOR_KINDS = ['single', 'double', 'swing-straight', 'overhead', 'sliding', 'opening'] as const;
export type DoorKind = (typeof DOOR_KINDS)[number];

const door = z.object({
  /** `door_` and 12 hex digits of page, kind and box: the same for the same geometry. */
  id: z.string(),
  page,
  bbox: box,
  bbox_display: displayBox,
  kind: z.enum(DOOR_KINDS),
  /** Of its only leaf; of a pair, and of a door without a swing, null: `leaves` has the pair's. */
  hinge: z.nullable(point),
  swing: z.nullable(swing),
  leaves: z.array(doorLeaf),
  width_pt: z.number(),
  /** The width on site, where the sheet's scale was found. */
  width_in: z.nullable(z.number()),
  tag: z.nullable(z.object({ text: z.string(), bbox: box, bbox_display: displayBox })),
  confidence: share,
  evidence: z.object({
    source,
    layer: z.nullable(z.string()),
    arc: z.nullable(z.object({ radius_pt: z.number(), sweep: z.number() })),
    /** How much of the leaf is drawn. */
    leaf: z.nullable(share),
  }),
});
export type Door = z.infer<typeof door>;

/** What is known of one page. `size` is width and height as shown, in points; `path_segments` counts what was read. */
const sheet = z.object({
  page,
  sheet_number: z.nullable(z.string()),
  title: z.nullable(z.string()),
  scale: z.nullable(scale),
  size: z.tuple([z.number(), z.number()]),
  rotation: z.number(),
  path_count: z.int(),
  path_segments: z.int(),
  source,
  doors: z.int(),
});
export type Sheet = z.infer<typeof sheet>;

/** Why a page that was asked for has no doors in the result; all but the page's own when its range of pages was not run. */
const unreadCode = z.enum([...PAGE_FAULTS, ...JOB_FAULT_CODES, 'PAGE_NOT_READ']);

/** What became of a page that was asked for. Only one that was analyzed is charged for. */
const pageStatus = z.discriminatedUnion('status', [
  z.object({ page, status: z.literal('analyzed') }),
  z.object({ page, status: z.literal('failed'), code: unreadCode, message: z.string() }),
  z.object({ page, status: z.literal('skipped'), drawing_type: z.enum(DRAWING_TYPES) }),
  z.object({ page, status: z.literal('not_in_document') }),
]);
export type PageStatus = z.infer<typeof pageStatus>;

/** The model's own fields in the `result` of a door-detector job, and from which confidence on doors are shown. */
export const doorsResult = z.object({
  doors: z.array(door),
  doors_found: z.int(),
  pages_analyzed: z.int(),
  pages: z.array(pageStatus),
  sheets: z.array(sheet),
  min_confidence: share,
});
