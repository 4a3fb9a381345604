import type { Box } from '../pdf/words';
import { overlap } from './rows';

const FAR = 40; // points

/** The column that a cell shares most with, or whose edge or middle is nearest; undefined when none is near. */
export function nearestColumn<Column extends Box>(cell: Box, columns: readonly Column[]): Column | undefined {
  const off = (column: Column) =>
    Math.min(
      Math.abs(cell.right - column.right),
      Math.abs(cell.left - column.left),
      Math.abs(cell.left + cell.right - column.left - column.right) / 2,
    ) -
    100 * overlap(cell, column);
  const [nearest] = [...columns].sort((a, b) => off(a) - off(b));
  if (nearest === undefined || (overlap(cell, nearest) === 0 && off(nearest) > FAR)) return undefined;
  return nearest;
}
