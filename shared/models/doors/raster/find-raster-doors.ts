import { SURE } from '../../../contract/door-result';
import type { PdfPage } from '../../pdf/page';
import type { GreyImage } from '../../pdf/render';
import type { Box } from '../../pdf/words';
import { confidenceOf, LEAST_CONFIDENCE } from '../confidence';
import { around, type FoundDoor } from '../found-door';
import type { Leaf } from '../leaves/find-leaves';
import { pairLeaves } from '../pairs';
import { medianRadius, plausibleLeaves } from '../plausible-leaves';
import { doubled } from './doubled';
import { drawnArcs } from './drawn-arcs';
import { imageLeaf } from './image-leaf';
import { leafInPage } from './leaf-in-page';

/** An image says less than paths do: no door in one is surer. */
const MOST_CONFIDENCE = 0.9;
/** A letter page scanned with 150 dots an inch has fewer. */
const FEW_PIXELS = 3_000_000;
const SAME_DOOR = 0.5;

/** A leaf, and how much its image looks like a door, from 0 to 1. */
type LikelyLeaf = Leaf & { likeness: number };

const isSure = ({ likeness }: LikelyLeaf): boolean => likeness >= SURE;

/**
 * The doors of a page by its image: swing arcs with a leaf, as `findDoors` has them, with the same rules for sizes and
 * pairs. Single and double doors only.
 */
export function findRasterDoors(drawnImage: GreyImage, page: PdfPage): FoundDoor[] {
  const image = drawnImage.pixels.length < FEW_PIXELS ? doubled(drawnImage) : drawnImage;
  const drawn = drawnArcs(image);
  const likely = drawn.arcs.flatMap((arc): LikelyLeaf[] => {
    const found = imageLeaf(drawn, arc);
    if (found === undefined || found.likeness * MOST_CONFIDENCE < LEAST_CONFIDENCE) return [];
    return [{ ...leafInPage(found, image, page), likeness: found.likeness * MOST_CONFIDENCE }];
  });
  const all = withoutRepeats(likely.sort((a, b) => b.likeness - a.likeness));
  const radius = medianRadius(all.some(isSure) ? all.filter(isSure) : all);
  const leaves = plausibleLeaves(all, radius);
  const sure = leaves.filter(isSure);
  const sheet = { radius, leaves: sure.length, doorLayers: false };
  const confidence = (leaf: LikelyLeaf) => Math.min(leaf.likeness, MOST_CONFIDENCE * confidenceOf(leaf, '', sheet));
  // a sure leaf is no pair with one that may be a fixture
  return [...pairLeaves(sure), ...pairLeaves(leaves.filter((leaf) => !isSure(leaf)))]
    .map(
      (group): FoundDoor => ({
        kind: group.length === 2 ? 'double' : 'single',
        box: around(group.map(({ box }) => box)),
        width: group.reduce((sum, leaf) => sum + leaf.radius, 0),
        leaves: group,
        layer: '',
        confidence: Math.round(Math.max(...group.map(confidence)) * 100) / 100,
      }),
    )
    .filter((door) => door.confidence >= LEAST_CONFIDENCE);
}

/** The leaves, given the surest first, without those drawn over a surer one: two arcs read from one door. */
function withoutRepeats(leaves: readonly LikelyLeaf[]): LikelyLeaf[] {
  const kept: LikelyLeaf[] = [];
  for (const leaf of leaves) if (!kept.some(({ box }) => shared(box, leaf.box) > SAME_DOOR)) kept.push(leaf);
  return kept;
}

/** How much of the smaller of two boxes lies in the other, from 0 to 1. */
function shared(a: Box, b: Box): number {
  const width = Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left));
  const height = Math.max(0, Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom));
  const area = ({ left, right, bottom, top }: Box) => (right - left) * (top - bottom);
  return (width * height) / Math.min(area(a), area(b));
}
