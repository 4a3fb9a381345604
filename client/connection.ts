import { setTimeout as sleepMs } from 'node:timers/promises';

/** Where the API is and with which key it is called; how it is reached and how time passes, `sleep` in seconds. */
export type Connection = {
  url: string;
  key: string;
  fetch: typeof fetch;
  sleep: (seconds: number) => Promise<unknown>;
};

/** A connection to the API at `url`, without `/v1`. Nothing is sent yet. */
export const connect = (url: string, key: string): Connection => ({
  url: url.replace(/\/+$/, ''),
  key,
  fetch,
  sleep: (seconds) => sleepMs(seconds * 1000),
});
