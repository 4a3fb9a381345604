/** The value below which `share` (0 to 1) of the numbers lie, by the nearest rank. */
export const percentile = (numbers: number[], share: number): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
};

/** A number of milliseconds for a table. */
export const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
