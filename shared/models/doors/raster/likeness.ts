/** What speaks for a door, or against it. */
export type Signs = {
  /** The radius in heights of the lettering. */
  letters: number;
  leaf: number;
  inside: number;
  beside: number;
  beyond: number;
  arc: number;
  sweep: number;
  /** Degrees by which the arc goes on past its leaf, as a circle does. */
  past: number;
};

const MOST_PAST = 18;
/** What a sign takes off when it is as bad as can be. */
const WORST = 0.65;

/** From 0 to 1: each sign that is less than good takes up to a half off. The bounds are those between doors and other arcs on the development sheets. */
export function likeness({ letters, leaf, inside, beside, beyond, arc, sweep, past }: Signs): number {
  if (past > MOST_PAST) return 0;
  const signs = [
    between(letters, 1.2, 2.2),
    between(leaf, 0.72, 0.95),
    between(inside, 0.65, 0.25),
    between(beside, 0.5, 0.2),
    between(beyond, 0.5, 0.15),
    between(arc, 0.72, 0.88),
    between(past, MOST_PAST, 12),
    (sweep >= 75 && sweep <= 106) || (sweep >= 165 && sweep <= 185) ? 1 : 0.5,
  ];
  return signs.reduce((left, sign) => left * (1 - WORST * (1 - sign)), 1);
}

/** 0 at the bad end of a range and before it, 1 at the good end and past it. */
const between = (value: number, bad: number, good: number): number =>
  Math.max(0, Math.min(1, (value - bad) / (good - bad)));
