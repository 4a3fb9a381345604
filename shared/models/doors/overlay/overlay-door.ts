import type { Door, DoorLeaf } from '../door-result';

/** What an overlay shows of a door of the result; `kind` may be one that a later version finds. */
export type OverlayDoor = Pick<Door, 'id' | 'bbox' | 'width_in' | 'confidence'> & {
  kind: string;
  leaves: readonly Pick<DoorLeaf, 'hinge' | 'latch' | 'swing'>[];
  tag: { text: string; bbox: Door['bbox'] } | null;
};
