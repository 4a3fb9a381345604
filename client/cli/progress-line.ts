const MOST_CELLS = 24;
const FEWEST_CELLS = 8;

/** `[######------------------]  25 %  label` in fewer than `columns` characters, so that no terminal breaks it; `percent` is 0 to 100. */
export function bar(label: string, percent: number, columns: number): string {
  const cells = Math.max(FEWEST_CELLS, Math.min(MOST_CELLS, Math.floor(columns / 3)));
  const done = Math.min(100, Math.max(0, percent));
  const full = Math.floor((done / 100) * cells);
  const line = `[${'#'.repeat(full)}${'-'.repeat(cells - full)}] ${String(Math.floor(done)).padStart(3)} %  ${label}`;
  return line.length < columns ? line : `${line.slice(0, Math.max(0, columns - 2))}…`;
}

const SECONDS_TO_TELL = 2; // before that a rate says little

/** `book.pdf  12.5 of 150.0 MB, 1:20 left`, after `seconds` of sending. */
export function uploadLabel(name: string, sentBytes: number, allBytes: number, seconds: number): string {
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
  const left = sentBytes > 0 && seconds >= SECONDS_TO_TELL ? (seconds * (allBytes - sentBytes)) / sentBytes : 0;
  const waits = left >= 1 ? `, ${clock(left)} left` : '';
  return `${name}  ${megabytes(sentBytes)} of ${megabytes(allBytes)} MB${waits}`;
}

/** `1:05` for 65 seconds. */
const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
