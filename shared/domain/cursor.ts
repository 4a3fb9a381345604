import { createHash } from 'node:crypto';

const seal = (scope: string, position: string): string =>
  createHash('sha256').update(`${scope}\n${position}`).digest('base64url').slice(0, 22);

/**
 * The opaque text of a place in a list. `scope` names whose list it is and how it is filtered. The seal is a checksum,
 * not a secret: what a cursor may lead to is decided by the caller's key alone, never by the cursor.
 */
export const makeCursor = (scope: string, position: string): string =>
  Buffer.from(`${position}.${seal(scope, position)}`).toString('base64url');

/** The place a cursor stands for, or undefined when it was not made for this scope or was changed since. */
export const readCursor = (scope: string, cursor: string): string | undefined => {
  const [position = ''] = Buffer.from(cursor, 'base64url').toString().split('.', 1);
  return makeCursor(scope, position) === cursor ? position : undefined;
};
