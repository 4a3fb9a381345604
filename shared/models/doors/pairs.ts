import type { Leaf } from './leaves/find-leaves';

/** Of the radius: how far apart the latches of a pair may lie, and how unlike its leaves may be wide. */
const LATCH_DISTANCE = 0.35;
const WIDTH_RATIO = 3;
const OPPOSITE = -0.9; // the cosine between the shut leaves

/** Leaves that shut against each other make a pair, the nearest first; the others stay single. */
export function pairLeaves<Found extends Leaf>(leaves: readonly Found[]): [Found, ...Found[]][] {
  const sorted = leaves.toSorted((a, b) => a.latch.x - b.latch.x);
  const widest = Math.max(0, ...leaves.map(({ radius }) => radius));
  const meetings: { a: Found; b: Found; distance: number }[] = [];
  sorted.forEach((a, index) => {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const b = sorted[next];
      if (b === undefined || b.latch.x - a.latch.x > LATCH_DISTANCE * widest) break;
      if (meet(a, b)) meetings.push({ a, b, distance: Math.hypot(a.latch.x - b.latch.x, a.latch.y - b.latch.y) });
    }
  });
  const taken = new Set<Found>();
  const pairs: [Found, Found][] = [];
  for (const { a, b } of meetings.sort((one, other) => one.distance - other.distance)) {
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    pairs.push([a, b]);
  }
  return [...pairs, ...leaves.filter((leaf) => !taken.has(leaf)).map((leaf): [Found] => [leaf])];
}

function meet(a: Leaf, b: Leaf): boolean {
  const [narrow, wide] = [Math.min(a.radius, b.radius), Math.max(a.radius, b.radius)];
  if (wide > WIDTH_RATIO * narrow) return false;
  if (Math.hypot(a.latch.x - b.latch.x, a.latch.y - b.latch.y) > LATCH_DISTANCE * narrow) return false;
  const [ax, ay] = [a.latch.x - a.hinge.x, a.latch.y - a.hinge.y];
  const [bx, by] = [b.latch.x - b.hinge.x, b.latch.y - b.hinge.y];
  return (ax * bx + ay * by) / (a.radius * b.radius) < OPPOSITE;
}
