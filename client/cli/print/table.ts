/** Rows under a heading, each column as wide as its widest cell. */
export function table(heading: string[], rows: string[][]): string[] {
  const widths = heading.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return [heading, ...rows].map((row) => line(row).trimEnd());
}
