/** Numbers counted in a flat array; what was never counted is 0. */
export const countAt = (counts: Uint32Array, index: number): number => counts[index] ?? 0;

/** Counts one up; answers what it was. */
export function bump(counts: Uint32Array, index: number): number {
  const before = countAt(counts, index);
  counts[index] = before + 1;
  return before;
}
