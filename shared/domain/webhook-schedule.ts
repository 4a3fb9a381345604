const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The waits of Standard Webhooks between one failed attempt and the next, in milliseconds: ten attempts in some three days. */
export const RETRY_GAPS_MS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const;

/** A wait grows by up to this share, so that what failed together is not tried again together. */
const JITTER = 0.2;

/** However long a server asks to be left alone, it is asked again within a day. */
export const LONGEST_RETRY_AFTER_MS = 24 * HOUR;

/**
 * Milliseconds to wait after the failed attempt number `made` (1 is the first), or undefined when it was the last.
 * `chance` is a random number from 0 to 1; `retryAfterMs` what the server asked for.
 */
export const retryGapMs = (made: number, chance: number, retryAfterMs: number): number | undefined => {
  const gap = RETRY_GAPS_MS[made - 1];
  if (gap === undefined) return undefined;
  return Math.max(gap * (1 + JITTER * chance), Math.min(retryAfterMs, LONGEST_RETRY_AFTER_MS));
};

/** What a `Retry-After` header (seconds, or an HTTP date) asks for, in milliseconds; 0 when it says nothing that can be read. */
export const retryAfterMs = (header: string | undefined, atMs: number): number => {
  if (header === undefined) return 0;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * SECOND : Date.parse(header) - atMs;
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
};
