import { SURE } from '../../contract/door-result';
import { median } from '../median';
import type { PdfSheet } from '../pdf/page';
import type { Arc } from './arcs/arc';
import { findArcs } from './arcs/find-arcs';
import { confidenceOf, LEAST_CONFIDENCE } from './confidence';
import { around, type FoundDoor } from './found-door';
import { isDoorLayer } from './layer-names';
import { findLeaves, type Leaf } from './leaves/find-leaves';
import { markedDoors } from './marked-doors';
import { findBubbles } from './marks/bubbles';
import { unservedBubbles } from './marks/unserved-bubbles';
import { overheadDoors } from './overhead';
import { pairLeaves } from './pairs';
import { medianRadius, plausibleLeaves } from './plausible-leaves';

/** Of the shorter side of the page: the radii that a door can have on a sheet of any scale. */
const LEAST_RADIUS = 0.004;
const MOST_RADIUS = 0.15;
/** A leaf is wider than the sheet's lettering is high. */
const LEAST_TEXT_HEIGHTS = 1.1;
/** Of the median radius: how wide the bubble of a mark is. */
const LEAST_BUBBLE = 0.2;
const MOST_BUBBLE = 1.5;
const LAYER_CONFIDENCE = 0.8;
/** So many leaves on layers of doors, of all leaves, make those layers trustworthy. */
const TRUSTED_SHARE = 0.4;

/**
 * The doors of a sheet by its geometry: arcs, a leaf from each arc's centre to one of its ends, sizes that fit one
 * another, and the CAD layers where there are some; beside them the circles, which marks stand in. Linear in the number of path segments.
 */
export function findDoors({ paths, words, box }: PdfSheet): { doors: FoundDoor[]; circles: Arc[] } {
  const side = Math.min(box.right - box.left, box.top - box.bottom);
  const textHeight = medianTextHeight(words);
  const least = Math.max(LEAST_RADIUS * side, LEAST_TEXT_HEIGHTS * textHeight);
  const { swings, circles } = findArcs(paths, { least: LEAST_RADIUS * side, most: MOST_RADIUS * side });
  const all = findLeaves(
    paths,
    swings.filter((arc) => arc.radius >= least),
  );
  const radius = medianRadius(all);
  const leaves = plausibleLeaves(all, radius);
  const layerOf = (leaf: Leaf) => paths.layers.get(leaf.arc.layer) ?? '';
  const onDoorLayers = leaves.filter((leaf) => isDoorLayer(layerOf(leaf))).length;
  const doorLayers = onDoorLayers > TRUSTED_SHARE * leaves.length;
  const evidence = { radius, leaves: leaves.length, doorLayers };

  const swinging = pairLeaves(leaves).map(
    (group): FoundDoor => ({
      kind: group.length === 2 ? 'double' : 'single',
      box: around(group.map((leaf) => leaf.box)),
      width: group.reduce((sum, leaf) => sum + leaf.radius, 0),
      leaves: group,
      layer: layerOf(group[0]),
      confidence: Math.max(...group.map((leaf) => confidenceOf(leaf, layerOf(leaf), evidence))),
    }),
  );
  const doors = swinging.filter(({ confidence }) => confidence >= LEAST_CONFIDENCE);
  const overhead = doorLayers
    ? overheadDoors(
        paths,
        doors.map((door) => door.box),
        radius,
      )
    : [];
  const onLayers = [...doors, ...overhead.map(({ box: strip, layer }) => overheadDoor(strip, layer))];
  return { doors: [...onLayers, ...markedDoors(paths, marksWithoutDoor(paths, onLayers, radius), radius)], circles };
}

/** The bubbles of door marks that stand beside none of the doors found. */
const marksWithoutDoor = (paths: PdfSheet['paths'], doors: readonly FoundDoor[], radius: number) =>
  unservedBubbles(
    doors.filter(({ confidence }) => confidence >= SURE).map(({ box }) => box),
    findBubbles(paths, LEAST_BUBBLE * radius, MOST_BUBBLE * radius),
    radius,
  );

const overheadDoor = (box: FoundDoor['box'], layer: string): FoundDoor => ({
  kind: 'overhead',
  box,
  width: Math.max(box.right - box.left, box.top - box.bottom),
  leaves: [],
  layer,
  confidence: LAYER_CONFIDENCE,
});

/** 0 for a sheet without text. Words that stand upright on the page as stored are as high as wide: the shorter side counts. */
const medianTextHeight = (words: PdfSheet['words']): number =>
  median(words.map((word) => Math.min(word.top - word.bottom, word.right - word.left)));
