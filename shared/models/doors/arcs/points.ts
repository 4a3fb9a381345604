/** Points in a flat array, x y each. A point that it has not is nowhere: NaN. */
export const xAt = (points: ArrayLike<number>, point: number): number => points[point * 2] ?? Number.NaN;
export const yAt = (points: ArrayLike<number>, point: number): number => points[point * 2 + 1] ?? Number.NaN;
