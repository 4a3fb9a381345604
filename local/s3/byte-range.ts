import { S3Error } from './errors';

export type ByteRange = { first: number; last: number };

/**
 * The inclusive byte range that a Range header asks of an object of `size` bytes (RFC 9110 section 14.1.2), or
 * undefined for the whole object: no header, another unit, or several ranges, which S3 does not serve in parts.
 * Throws InvalidRange (416) when it lies outside.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match) return undefined;
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return undefined;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (first > last) throw new S3Error('InvalidRange', `The range ${header} is not in the ${size} bytes of the object`);
  return { first, last };
}
