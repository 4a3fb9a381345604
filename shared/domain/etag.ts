import { createHash } from 'node:crypto';

/** A weak entity tag (RFC 9110) of whatever tells one state of a resource from another. */
export const weakEtag = (...state: unknown[]): string =>
  `W/"${createHash('sha256').update(JSON.stringify(state)).digest('base64url').slice(0, 22)}"`;

const opaqueTag = (tag: string): string => tag.trim().replace(/^W\//, '');

/** Whether an `If-None-Match` header names `etag`, compared weakly as GET asks for. */
export const namesEtag = (ifNoneMatch: string, etag: string): boolean =>
  ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').map(opaqueTag).includes(opaqueTag(etag));
