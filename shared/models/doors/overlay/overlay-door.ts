import type { Door, DoorLeaf, Swing } from '../../../contract/doors';

/** `swing` is null of a leaf that slides. */
export type OverlayLeaf = Pick<DoorLeaf, 'hinge' | 'latch'> & { swing: Swing | null };

/** What an overlay shows of a door of the result; `kind` may be one that a later version finds. */
export type OverlayDoor = Pick<Door, 'id' | 'bbox' | 'width_in' | 'confidence'> & {
  kind: string;
  leaves: readonly OverlayLeaf[];
  tag: { text: string; bbox: Door['bbox'] } | null;
};
