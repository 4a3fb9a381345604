/** One line that is drawn anew as work goes on. */
export type Progress = { show(label: string, percent: number): void; clear(): void };

const CELLS = 24;

/** `label  [######------------------]  25 %`; `percent` is 0 to 100. */
export function bar(label: string, percent: number): string {
  const full = Math.round((Math.min(100, Math.max(0, percent)) / 100) * CELLS);
  return `[${'#'.repeat(full)}${'-'.repeat(CELLS - full)}] ${String(Math.round(percent)).padStart(3)} %  ${label}`;
}

/** Progress on a terminal; nothing where a file or a program reads along. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { show: () => {}, clear: () => {} };
  return {
    show: (label, percent) => stream.write(`\r\x1b[K${bar(label, percent).slice(0, stream.columns - 1)}`),
    clear: () => stream.write('\r\x1b[K'),
  };
}
