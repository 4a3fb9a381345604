import { randomInt, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { sha256 } from './sha256';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const FORM = /^pw_live_[0-9A-Za-z]{8}_[0-9A-Za-z]{38}$/;

export type ApiKey = { id: string; secretHash: string };

const randomText = (length: number): string =>
  Array.from({ length }, () => BASE62.charAt(randomInt(BASE62.length))).join('');

const checksum = (text: string): string => {
  let rest = crc32(text);
  let digits = '';
  for (let place = 0; place < 6; place++) {
    digits = BASE62.charAt(rest % 62) + digits;
    rest = Math.floor(rest / 62);
  }
  return digits;
};

/** A new key `pw_live_<id>_<secret><crc>`. Show `plaintext` once and store only the id and the hash (190 random bits need no slow hash). */
export const makeApiKey = (): ApiKey & { plaintext: string } => {
  const id = randomText(8);
  const secret = randomText(32);
  const body = `pw_live_${id}_${secret}`;
  return { id, secretHash: sha256(secret), plaintext: body + checksum(body) };
};

/** The id and secret's hash of a presented key, or undefined when its form or checksum is wrong: forgeries cost no read. */
export const readApiKey = (presented: string): ApiKey | undefined => {
  if (!FORM.test(presented) || checksum(presented.slice(0, -6)) !== presented.slice(-6)) return undefined;
  return { id: presented.slice(8, 16), secretHash: sha256(presented.slice(17, -6)) };
};

/** Compares two hex SHA-256 hashes in constant time. */
export const sameHash = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a, 'hex'), Buffer.from(b, 'hex')];
  return left.length === right.length && timingSafeEqual(left, right);
};
