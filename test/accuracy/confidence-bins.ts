const BINS = 10;

/** Counts how many doors are right at each confidence. */
export function confidenceBins() {
  const bins = new Map<number, { right: number; found: number }>();
  return {
    add({ confidence }: { confidence: number }, isRight: boolean): void {
      const bin = Math.floor(confidence * BINS);
      const { right, found } = bins.get(bin) ?? { right: 0, found: 0 };
      bins.set(bin, { right: right + (isRight ? 1 : 0), found: found + 1 });
    },
    /** A table in Markdown. */
    table: (): string[] => [
      '| confidence of a door | right |',
      '| --- | --- |',
      ...[...bins]
        .sort(([a], [b]) => a - b)
        .map(([bin, { right, found }]) => `| ${bin / BINS} to ${(bin + 1) / BINS} | ${right}/${found} |`),
    ],
  };
}
