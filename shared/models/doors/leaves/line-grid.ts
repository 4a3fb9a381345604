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
    const length = Math.hypot(
      (lines[line * 4 + 2] ?? 0) - (lines[line * 4] ?? 0),
      (lines[line * 4 + 3] ?? 0) - (lines[line * 4 + 1] ?? 0),
    );
    return length >= least && length <= most;
  };
  const middleX = (line: number) => ((lines[line * 4] ?? 0) + (lines[line * 4 + 2] ?? 0)) / 2;
  const middleY = (line: number) => ((lines[line * 4 + 1] ?? 0) + (lines[line * 4 + 3] ?? 0)) / 2;
  const kept = new Uint32Array(count);
  let size = 0;
  for (let line = 0; line < count; line += 1) {
    if (!counts(line)) continue;
    kept[size] = line;
    size += 1;
    left = Math.min(left, middleX(line));
    right = Math.max(right, middleX(line));
    bottom = Math.min(bottom, middleY(line));
    top = Math.max(top, middleY(line));
  }
  const cell = Math.max(right - left, top - bottom, 1) / CELLS_A_SIDE;
  const at = (value: number, origin: number) =>
    Math.max(0, Math.min(CELLS_A_SIDE - 1, Math.floor((value - origin) / cell)));
  const cellOf = (line: number) => at(middleY(line), bottom) * CELLS_A_SIDE + at(middleX(line), left);

  const starts = new Uint32Array(CELLS_A_SIDE * CELLS_A_SIDE + 1);
  for (let index = 0; index < size; index += 1) bump(starts, cellOf(kept[index] ?? 0) + 1);
  for (let index = 1; index < starts.length; index += 1)
    starts[index] = (starts[index] ?? 0) + (starts[index - 1] ?? 0);
  const next = starts.slice();
  const sorted = new Uint32Array(size);
  for (let index = 0; index < size; index += 1) {
    const line = kept[index] ?? 0;
    sorted[bump(next, cellOf(line))] = line;
  }

  return {
    within(fromX, fromY, toX, toY, visit) {
      if (size === 0) return;
      const [firstColumn, lastColumn] = [at(fromX, left), at(toX, left)];
      for (let row = at(fromY, bottom); row <= at(toY, bottom); row += 1) {
        const from = starts[row * CELLS_A_SIDE + firstColumn] ?? 0;
        const to = starts[row * CELLS_A_SIDE + lastColumn + 1] ?? 0;
        for (let index = from; index < to; index += 1) visit(sorted[index] ?? 0);
      }
    },
  };
}

/** Counts one up; answers what it was. */
function bump(counts: Uint32Array, index: number): number {
  const value = counts[index] ?? 0;
  counts[index] = value + 1;
  return value;
}
