/** One JSON line on stdout. Callers pass identifiers and outcomes, never document content or keys. */
export const log = (level: 'info' | 'warn' | 'error', message: string, fields: Record<string, unknown> = {}): void => {
  process.stdout.write(`${JSON.stringify({ level, message, ...fields })}\n`);
};

/** What an unknown thrown value says, for a log line. */
export const causeOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
