import { at, type DrawnDoor, drawDoor, line } from '../support/door-sheets';

const COLUMNS = 20;
const ROWS = 15;
const STEP = 48;

/** A sheet with 300 doors and, between them, so many short lines as hatching, furniture and dimensions make. */
export function bigSheet(segments: number): string {
  const doors = Array.from({ length: COLUMNS * ROWS }, (_, index): DrawnDoor => {
    const hinge = [20 + (index % COLUMNS) * STEP, 40 + Math.floor(index / COLUMNS) * STEP] as const;
    return { hinge, radius: 20, angle: 0, sweep: 90 };
  });
  const hatching = Array.from({ length: segments - doors.length * 2 }, (_, index) => {
    const from = [(index * 7.31) % 1000, (index * 0.618) % 800] as const;
    return line(from, at(from, 4, (index * 37) % 360));
  });
  return [...doors.map((door) => drawDoor(door)), ...hatching].join('');
}
