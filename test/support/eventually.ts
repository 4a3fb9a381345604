import { setTimeout as sleep } from 'node:timers/promises';

const TRIES = 100;
const PAUSE_MS = 100;

/** Repeats an expectation about something that follows by itself, until it holds; then, or after ten seconds, it is final. */
export const eventually = async (expectation: () => Promise<void>): Promise<void> => {
  for (let attempt = 1; attempt < TRIES; attempt += 1) {
    try {
      return await expectation();
    } catch {
      await sleep(PAUSE_MS);
    }
  }
  return expectation();
};
