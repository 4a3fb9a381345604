/** The one clock: milliseconds since the epoch. */
export const now = (): number => Date.now();

/** ISO 8601 with milliseconds and Z, as the seed prints it. */
export const isoTime = (epochMs: number): string => new Date(epochMs).toISOString();

/** Our ISO 8601 time without its milliseconds, as other vendors print it. */
export const toSeconds = (iso: string): string => iso.replace(/\.\d+/, '');

/** Epoch seconds, the unit of every `expires_at` in the tables. */
export const epochSeconds = (epochMs: number): number => Math.floor(epochMs / 1000);

export const DAY_MS = 86_400_000;
export const DAY_SECONDS = 86_400;

/** Epoch seconds `days` after `epochMs`. */
export const expiryAfterDays = (epochMs: number, days: number): number => epochSeconds(epochMs + days * DAY_MS);
