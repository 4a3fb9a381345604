import { bump, countAt } from '../counts';
import { numberAt } from '../segments';

/** The straight segments of a page by where their middles lie. */
export type LineGrid = {
  /** Calls `visit` with the index of each segment whose middle lies in the rectangle, and of some near it. */
  within(left: number, bottom: number, right: number, top: number, visit: (line: number) => void): void;
};

const CELLS_A_SIDE = 512;

/**
 * Sorts the segments x1 y1 x2 y2 that are `least` to `most` long into the cells of a grid over them, in two passes
 * over flat arrays: linear in their number, and never more memory than that.
 */
export function lineGrid(lines: Float32Array, least: number, most: number): LineGrid {
  const count = lines.length / 4;
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  const counts = (line: number): boolean => {
    const dx = numberAt(lines, line * 4 + 2) - numberAt(lines, line * 4);
    const dy = numberAt(lines, line * 4 + 3) - numberAt(lines, line * 4 + 1);
    const length = Math.sqrt(dx * dx + dy * dy); // several times as fast as hypot
    return length >= least && length <= most;
  };
  const middleX = (line: number) => (numberAt(lines, line * 4) + numberAt(lines, line * 4 + 2)) / 2;
  const middleY = (line: number) => (numberAt(lines, line * 4 + 1) + numberAt(lines, line * 4 + 3)) / 2;
  const room = new Uint32Array(count);
  let size = 0;
  for (let line = 0; line < count; line += 1) {
    if (!counts(line)) continue;
    room[size] = line;
    size += 1;
    left = Math.min(left, middleX(line));
    right = Math.max(right, middleX(line));
    bottom = Math.min(bottom, middleY(line));
    top = Math.max(top, middleY(line));
  }
  const kept = room.subarray(0, size);
  const cell = Math.max(right - left, top - bottom, 1) / CELLS_A_SIDE;
  const at = (value: number, origin: number) =>
    Math.max(0, Math.min(CELLS_A_SIDE - 1, Math.floor((value - origin) / cell)));
  const cellOf = (line: number) => at(middleY(line), bottom) * CELLS_A_SIDE + at(middleX(line), left);

  const starts = new Uint32Array(CELLS_A_SIDE * CELLS_A_SIDE + 1);
  for (const line of kept) bump(starts, cellOf(line) + 1);
  let sum = 0;
  for (let index = 0; index < starts.length; index += 1) {
    sum += countAt(starts, index);
    starts[index] = sum;
  }
  const next = starts.slice();
  const sorted = new Uint32Array(size);
  for (const line of kept) sorted[bump(next, cellOf(line))] = line;

  return {
    within(fromX, fromY, toX, toY, visit) {
      if (size === 0) return;
      const [firstColumn, lastColumn] = [at(fromX, left), at(toX, left)];
      for (let row = at(fromY, bottom); row <= at(toY, bottom); row += 1) {
        const from = countAt(starts, row * CELLS_A_SIDE + firstColumn);
        const to = countAt(starts, row * CELLS_A_SIDE + lastColumn + 1);
        for (const line of sorted.subarray(from, to)) visit(line);
      }
    },
  };
}
