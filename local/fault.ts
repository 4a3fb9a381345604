/** A reason to stop that the user can do something about: printed as one line, without a stack. */
export class StartFault extends Error {
  override name = 'StartFault';
}

/** The `code` of a Node system error (`ENOSPC`, `EADDRINUSE`, ...), if it has one. */
export const errorCode = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
