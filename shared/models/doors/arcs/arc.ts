/**
 * A part of a circle in PDF user space. It goes counter-clockwise from the angle `start` through `sweep`, both in
 * radians and `sweep` positive. `layer` is the number of a layer of the page's paths, 0 for none.
 */
export type Arc = { x: number; y: number; radius: number; start: number; sweep: number; layer: number };

export const TURN = Math.PI * 2;
export const DEGREE = Math.PI / 180;

/** An angle brought into 0 (inclusive) to 2 pi. */
export const turnOf = (angle: number): number => ((angle % TURN) + TURN) % TURN;

/** The point of the arc's circle at an angle. */
export const pointAt = ({ x, y, radius }: Pick<Arc, 'x' | 'y' | 'radius'>, angle: number): [x: number, y: number] => [
  x + radius * Math.cos(angle),
  y + radius * Math.sin(angle),
];
