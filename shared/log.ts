/** One JSON line on stdout. Callers pass identifiers and outcomes, never document content or keys. */
export const log = (level: 'info' | 'warn' | 'error', message: string, fields: Record<string, unknown>): void => {
  process.stdout.write(`${JSON.stringify({ level, message, ...fields })}\n`);
};

/** What an unknown thrown value says, for a log line. */
export const causeOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** For `catch`: a fault that costs nothing but this line, because something else makes good what it left undone. */
export const warned =
  (message: string, fields: Record<string, unknown>) =>
  (error: unknown): void =>
    log('warn', message, { ...fields, cause: causeOf(error) });
