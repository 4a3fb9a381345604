import type { DoorKind } from '../../contract/doors';
import type { Box } from '../pdf/words';
import type { Leaf } from './leaves/find-leaves';

/** A door as found on a sheet, in PDF user space; `leaves` has one or two, and none for a door that does not swing. */
export type FoundDoor = {
  kind: DoorKind;
  box: Box;
  /** The clear width between hinge and latch, of both leaves together for a pair, in points. */
  width: number;
  leaves: Leaf[];
  /** The CAD layer that its arc, or its leaf if it has no arc, lies on; '' for none. */
  layer: string;
  confidence: number;
};

/** The box around several. */
export const around = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  bottom: Math.min(...boxes.map(({ bottom }) => bottom)),
  right: Math.max(...boxes.map(({ right }) => right)),
  top: Math.max(...boxes.map(({ top }) => top)),
});
