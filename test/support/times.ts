export const HOUR_MS = 3_600_000;

/** The time so many milliseconds from now (negative: that have passed), ISO 8601. */
export const fromNow = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString();
