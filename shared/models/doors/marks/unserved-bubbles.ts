import type { Box } from '../../pdf/words';
import type { Bubble } from './bubbles';

/** Of the median radius: how far from a door's box the bubble of its mark stands. */
const REACH = 1;
/** A form of bubble is that of the sheet's door marks when so many of its doors, by number and share, have one, */
const LEAST_SERVED = 4;
const SERVED_SHARE = 0.5;
/** and not many more of them stand on the sheet. */
const MOST_OVER = 1.6;

type Choice = { door: Box; bubble: Bubble; distance: number };

/**
 * The bubbles that look like those beside the doors found, and stand beside none: each is the mark of a door that was not
 * found. None when the sheet's doors have no bubbles of their own form. Linear in the number of doors and bubbles.
 */
export function unservedBubbles(doors: readonly Box[], bubbles: readonly Bubble[], radius: number): Bubble[] {
  const choices = Map.groupBy(within(doors, bubbles, REACH * radius), ({ bubble }) => bubble.form);
  let best: { served: number; rest: Bubble[] } = { served: 0, rest: [] };
  for (const [form, alike] of Map.groupBy(bubbles, ({ form }) => form)) {
    const served = assigned(choices.get(form) ?? []);
    const least = Math.max(LEAST_SERVED, SERVED_SHARE * doors.length, alike.length / MOST_OVER);
    if (served.size >= least && served.size > best.served) {
      best = { served: served.size, rest: alike.filter((bubble) => !served.has(bubble)) };
    }
  }
  return best.rest;
}

/** Each door takes one bubble, the nearest first. */
function assigned(choices: readonly Choice[]): Set<Bubble> {
  const served = new Set<Bubble>();
  const done = new Set<Box>();
  for (const { door, bubble } of choices.toSorted((a, b) => a.distance - b.distance)) {
    if (done.has(door) || served.has(bubble)) continue;
    done.add(door);
    served.add(bubble);
  }
  return served;
}

/** Doors with each bubble not further than `reach` from them, looked up in a grid of that width. */
function within(doors: readonly Box[], bubbles: readonly Bubble[], reach: number): Choice[] {
  const cell = (value: number) => Math.floor(value / reach);
  const grid = Map.groupBy(bubbles, ({ x, y }) => `${cell(x)} ${cell(y)}`);
  const choices: Choice[] = [];
  for (const door of doors) {
    for (let column = cell(door.left - reach); column <= cell(door.right + reach); column += 1) {
      for (let row = cell(door.bottom - reach); row <= cell(door.top + reach); row += 1) {
        for (const bubble of grid.get(`${column} ${row}`) ?? []) {
          const distance = distanceTo(door, bubble);
          if (distance <= reach) choices.push({ door, bubble, distance });
        }
      }
    }
  }
  return choices;
}

const distanceTo = ({ left, right, bottom, top }: Box, { x, y }: Bubble) =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(bottom - y, 0, y - top));
