import { type JobResponse, jobResponse } from '../shared/contract/jobs';
import { isTerminal } from '../shared/domain/job';
import type { Connection } from './connection';
import { retryAfterSeconds } from './http/problem';
import { bodyOf, request } from './http/request';
import { PATIENT_TRIES } from './http/retry';

const HOLD_SECONDS = 20; // the longest that the API holds an answer back
const PAUSE_SECONDS = 2; // when a server neither holds the answer nor says how long to wait

/**
 * The job once it has ended, however it ended. Each question after the first names what has been seen, and the server
 * holds its answer until there is news; where something between does not let it, its `Retry-After` is kept.
 * `onNews` hears of the job as it is at first, and of each change. A network that is gone for a minute or two is waited for.
 */
export async function waitForJob(
  connection: Connection,
  jobId: string,
  onNews: (job: JobResponse) => void = () => {},
): Promise<JobResponse> {
  let seen: string | null = null;
  for (;;) {
    const headers: Record<string, string> =
      seen === null ? {} : { 'If-None-Match': seen, Prefer: `wait=${HOLD_SECONDS}` };
    const answer = await request(connection, `/v1/jobs/${encodeURIComponent(jobId)}`, {
      headers,
      tries: PATIENT_TRIES,
    });
    if (answer.status === 200) {
      const job = bodyOf(answer, jobResponse);
      onNews(job);
      if (isTerminal(job.status)) return job;
    }
    const holds = seen === null || answer.headers.has('preference-applied');
    seen = answer.headers.get('etag');
    if (!holds || seen === null) await connection.sleep(retryAfterSeconds(answer.headers) ?? PAUSE_SECONDS);
  }
}
