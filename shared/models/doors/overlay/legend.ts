import type { Shape } from '../../pdf/shapes';
import { labelShapes, labelSize } from './labels';
import type { Sizes } from './look';
import type { OverlayDoor } from './overlay-door';

/** The kinds on the sheet in their colours, with how many there are, in the upper left corner. */
export function legend(doors: readonly OverlayDoor[], sizes: Sizes): Shape[] {
  const counts = new Map<string, number>();
  for (const { kind } of doors) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  let left = sizes.em;
  return [...counts].sort().flatMap(([kind, count]) => {
    const text = `${kind} ${count}`;
    const { wide, tall } = labelSize(text, sizes);
    const rect = { left, top: sizes.em / 2, right: left + wide, bottom: sizes.em / 2 + tall };
    left = rect.right;
    return labelShapes(text, kind, rect, sizes);
  });
}
