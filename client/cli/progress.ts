import { bar } from './progress-line';

/** One line that is drawn anew as work goes on; `note` leaves a line of its own above it. */
export type Progress = { show(label: string, percent: number): void; note(line: string): void; clear(): void };

/** As much of a terminal as progress is drawn on. */
export type Screen = { isTTY?: boolean; columns?: number; write(text: string): unknown };

const USUAL_COLUMNS = 80;

/** Progress on a terminal; nothing where a file or a program reads along, or on one that cannot go back in a line. */
export function progressOn(screen: Screen, { TERM }: NodeJS.ProcessEnv): Progress {
  if (!screen.isTTY || TERM === 'dumb') return { show: () => {}, note: () => {}, clear: () => {} };
  let seen = '';
  const draw = (text: string) => {
    if (text !== seen) screen.write(`\r\x1b[K${text}`);
    seen = text;
  };
  return {
    show: (label, percent) => draw(bar(label, percent, screen.columns ?? USUAL_COLUMNS)),
    note: (line) => draw(`${line}\n`),
    clear: () => draw(''),
  };
}
