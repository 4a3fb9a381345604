import { ApiProblem } from './problem';

export const MOST_TRIES = 4;
/**
 * For a question that others wait on: some three minutes without an answer, as when a laptop changes its network. For a
 * request that is still in flight: some 95 s, so that the minute's lease of a try that died on the server ends before.
 */
export const PATIENT_TRIES = 20;
/** A rate limit's window is a minute; who is asked to wait longer, for next month's credits say, is told so at once. */
const LONGEST_PAUSE_SECONDS = 60;
const IN_FLIGHT = 'REQUEST_IN_FLIGHT';
const FIRST_PAUSE_SECONDS = 0.5;
const LONGEST_OWN_PAUSE_SECONDS = 15;

/** How S3 says, with a 400, that a body did not come in time: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
const STALLED = '<Code>RequestTimeout</Code>';

/** Whether the same request may fare better later: no answer, a fault of the server, too many requests, still in flight, cut short. */
export const mayPass = ({ status, code, detail }: ApiProblem): boolean =>
  status === undefined ||
  status >= 500 ||
  status === 429 ||
  status === 408 ||
  code === IN_FLIGHT ||
  detail.includes(STALLED);

/**
 * Seconds to wait after `tries` of `most`: what the server asks for, else twice as long each time, less up to a half so
 * that clients that failed together do not return together. Undefined when there is no use in waiting.
 */
export function pauseSeconds(problem: ApiProblem, tries: number, most: number): number | undefined {
  if (tries >= most || !mayPass(problem)) return undefined;
  const own = Math.min(LONGEST_OWN_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** (tries - 1)) * (1 - Math.random() / 2);
  const pause = problem.retry_after_seconds ?? own;
  return pause > LONGEST_PAUSE_SECONDS ? undefined : pause;
}

/**
 * Does `attempt`, which is told its number from 1, until it succeeds, has been tried `most` times, or trying again is
 * of no use; rejects with the last problem. It must be safe to repeat. Tries that found an earlier one still in flight
 * are counted by themselves.
 */
export async function withRetries<T>(
  sleep: (seconds: number) => Promise<unknown>,
  most: number,
  attempt: (number: number) => Promise<T>,
): Promise<T> {
  let inFlight = 0;
  for (let tries = 1; ; tries++) {
    try {
      return await attempt(tries);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      const waits = error.code === IN_FLIGHT;
      if (waits) inFlight++;
      const pause = waits ? pauseSeconds(error, inFlight, PATIENT_TRIES) : pauseSeconds(error, tries - inFlight, most);
      if (pause === undefined) throw error;
      await sleep(pause);
    }
  }
}
