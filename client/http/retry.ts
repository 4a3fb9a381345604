import { ApiProblem } from './problem';

export const MOST_TRIES = 4;
/** A rate limit's window is a minute; who is asked to wait longer, for next month's credits say, is told so at once. */
const LONGEST_PAUSE_SECONDS = 60;
const FIRST_PAUSE_SECONDS = 0.5;

/** Whether the same request may fare better later: no answer, a fault of the server, too many requests, still in flight. */
export const mayPass = ({ status, code }: ApiProblem): boolean =>
  status === undefined || status >= 500 || status === 429 || code === 'REQUEST_IN_FLIGHT';

/**
 * Seconds to wait after so many tries: what the server asks for, else twice as long each time, less up to a half so
 * that clients that failed together do not return together. Undefined when there is no use in waiting.
 */
export function pauseSeconds(problem: ApiProblem, tries: number): number | undefined {
  if (tries >= MOST_TRIES || !mayPass(problem)) return undefined;
  const pause = problem.retry_after_seconds ?? FIRST_PAUSE_SECONDS * 2 ** (tries - 1) * (1 - Math.random() / 2);
  return pause > LONGEST_PAUSE_SECONDS ? undefined : pause;
}

/** Does `attempt` until it succeeds or trying again is of no use; rejects with the last problem. It must be safe to repeat. */
export async function withRetries<T>(sleep: (seconds: number) => Promise<unknown>, attempt: () => Promise<T>) {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      const pause = error instanceof ApiProblem ? pauseSeconds(error, tries) : undefined;
      if (pause === undefined) throw error;
      await sleep(pause);
    }
  }
}
