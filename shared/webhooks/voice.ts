import type { JobStatusChanged } from '../contract/events';
import type { JobRow } from '../store/jobs';

/** A change as an API tells it: what it calls the event, the id by which a receiver knows a repeat, and the JSON body. */
export type News = { type: string; id: string; body: unknown };

/** An attempt that is about to be made at `atMs` (epoch), and the secrets that are valid then, the newest first. */
export type Attempt = { id: string; body: string; atMs: number; secrets: readonly [string, ...string[]] };

/** How an API tells its clients of their jobs. */
export type WebhookVoice = {
  /** The news in a change of `job`, or undefined when it is none in this API's words. The row may be ahead of the change. */
  newsOf: (change: JobStatusChanged, job: JobRow) => News | undefined;
  /** The headers that sign an attempt. */
  headersOf: (attempt: Attempt) => Record<string, string>;
};
