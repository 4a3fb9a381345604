import type { Box } from '../../pdf/words';
import type { Bubble } from './bubbles';

/** Of the median radius: how far from a door's box the bubble of its mark stands. */
const REACH = 1;
/** A form of bubble is that of the sheet's door marks when so many of its doors, by number and share, have one, */
const LEAST_SERVED = 4;
const SERVED_SHARE = 0.5;
/** and not many more of them stand on the sheet. */
const MOST_OVER = 1.6;

/**
 * The bubbles that look like those beside the doors found, and stand beside none: each is the mark of a door that was not
 * found. None when the sheet's doors have no bubbles of their own form.
 */
export function unservedBubbles(doors: readonly Box[], bubbles: readonly Bubble[], radius: number): Bubble[] {
  const forms = Map.groupBy(bubbles, ({ form }) => form);
  let best: { served: number; rest: Bubble[] } = { served: 0, rest: [] };
  for (const [, alike] of forms) {
    if (alike.length < LEAST_SERVED || alike.length > MOST_OVER * doors.length) continue;
    const rest = withoutDoor(doors, alike, REACH * radius);
    const served = alike.length - rest.length;
    if (
      served >= Math.max(LEAST_SERVED, SERVED_SHARE * doors.length, alike.length / MOST_OVER) &&
      served > best.served
    ) {
      best = { served, rest };
    }
  }
  return best.rest;
}

/** Each door takes one bubble within reach, the nearest first. */
function withoutDoor(doors: readonly Box[], bubbles: readonly Bubble[], reach: number): Bubble[] {
  const choices = doors.flatMap((door) =>
    bubbles.flatMap((bubble) => {
      const distance = distanceTo(door, bubble);
      return distance > reach ? [] : [{ door, bubble, distance }];
    }),
  );
  const taken = new Set<Box | Bubble>();
  for (const { door, bubble } of choices.sort((a, b) => a.distance - b.distance)) {
    if (!taken.has(door) && !taken.has(bubble)) taken.add(door).add(bubble);
  }
  return bubbles.filter((bubble) => !taken.has(bubble));
}

const distanceTo = ({ left, right, bottom, top }: Box, { x, y }: Bubble) =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(bottom - y, 0, y - top));
