/** What a job takes: the vendor's limits. */
export const MAX_FILES = 100;
export const MAX_DECLARED_BYTES = 10_000_000_000;

/** How long a job waits to be completed and claimed. */
export const OPEN_DAYS = 7;
