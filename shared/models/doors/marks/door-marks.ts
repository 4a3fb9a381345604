import type { PdfPage } from '../../pdf/page';
import type { Word } from '../../pdf/words';
import type { Arc } from '../arcs/arc';
import type { FoundDoor } from '../found-door';
import { roomNumbers } from './room-numbers';

/** Door numbers as offices write them: 7, 101, 101A, A-12, D3, 2.14. */
const MARK = /^(?!0+$)(?:[A-Z]{1,2}-?)?\d{1,4}[A-Z]?(?:[.-]\d{1,3}[A-Z]?)?$/;
/** A door's number stands on its sheet once, or thrice with a schedule and a note; what stands there more often is a device's. */
const MOST_OFTEN = 3;
/** Of a leaf's width: how far from the door's box its mark stands. */
const MAX_DISTANCE = 1.2;
/** A number in a bubble is a mark before one without. */
const BUBBLE_NEARER = 0.4;
/** Of a bubble's radius: how far off its middle its number stands. */
const OFF_CENTRE = 0.45;

/** The mark of each door that has one nearby: each mark goes to one door, the nearest first. A room's number is none. */
export function doorMarks(doors: readonly FoundDoor[], page: PdfPage, circles: readonly Arc[]): Map<FoundDoor, Word> {
  const rooms = roomNumbers(page);
  const marks = [...Map.groupBy(page.words, ({ text }) => text)]
    .flatMap(([text, same]) => (MARK.test(text) && same.length <= MOST_OFTEN ? same : []))
    .map((word) => ({ word, inBubble: isInBubble(word, circles) }))
    .filter(({ word, inBubble }) => inBubble || !rooms.has(word));
  const choices = doors.flatMap((door) => {
    const reach = (MAX_DISTANCE * door.width) / Math.max(1, door.leaves.length);
    return marks.flatMap(({ word, inBubble }) => {
      const distance = distanceTo(door, word);
      return distance > reach ? [] : [{ door, word, cost: (distance + reach / 10) * (inBubble ? BUBBLE_NEARER : 1) }];
    });
  });
  const taken = new Set<Word>();
  const found = new Map<FoundDoor, Word>();
  for (const { door, word } of choices.sort((a, b) => a.cost - b.cost)) {
    if (found.has(door) || taken.has(word)) continue;
    taken.add(word);
    found.set(door, word);
  }
  return found;
}

const middle = ({ left, right, bottom, top }: Word) => [(left + right) / 2, (bottom + top) / 2] as const;

function isInBubble(word: Word, circles: readonly Arc[]): boolean {
  const [x, y] = middle(word);
  return circles.some((circle) => {
    const wide = Math.max(word.right - word.left, word.top - word.bottom);
    return (
      wide < 2.2 * circle.radius &&
      wide > 0.4 * circle.radius &&
      Math.hypot(circle.x - x, circle.y - y) < OFF_CENTRE * circle.radius
    );
  });
}

/** From the middle of the word to the door's box; 0 inside it. */
function distanceTo({ box }: FoundDoor, word: Word): number {
  const [x, y] = middle(word);
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.bottom - y, 0, y - box.top));
}
