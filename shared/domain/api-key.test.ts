import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { makeApiKey, readApiKey, sameHash } from './api-key';

test('a key that was made is read back as its id and its hash', () => {
  const { id, secretHash, plaintext } = makeApiKey();
  expect(plaintext).toMatch(/^pw_live_[0-9A-Za-z]{8}_[0-9A-Za-z]{38}$/);
  expect(readApiKey(plaintext)).toEqual({ id, secretHash });
});

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** The CRC-32 of a text in base 62, six digits. */
const checksumOf = (text: string) => {
  const places = Array.from({ length: 6 }, (_, place) => Math.floor(crc32(text) / 62 ** place) % 62);
  return places.reduce((digits, place) => DIGITS.charAt(place) + digits, '');
};

test('its last six characters are the CRC-32 of what stands before them', () => {
  const { plaintext } = makeApiKey();
  expect(plaintext.slice(-6)).toBe(checksumOf(plaintext.slice(0, -6)));
});

test('a text of another form is none, though its checksum be right', () => {
  const body = makeApiKey().plaintext.slice(0, -6);
  expect(readApiKey(body + checksumOf(body))).toBeDefined();
  for (const other of [`x${body}`, `${body}x`, body.slice(0, -1), body.replace('live', 'test')]) {
    expect(readApiKey(other + checksumOf(other))).toBeUndefined();
  }
});

test('the secret is not in what is stored', () => {
  const { plaintext, ...stored } = makeApiKey();
  expect(JSON.stringify(stored)).not.toContain(plaintext.slice(17, 49));
});

test('a key with any one character changed is refused without a look-up', () => {
  const { plaintext } = makeApiKey();
  fc.assert(
    fc.property(fc.nat(plaintext.length - 1), fc.constantFrom(...'0Az_'), (at, character) => {
      fc.pre(plaintext[at] !== character);
      return readApiKey(plaintext.slice(0, at) + character + plaintext.slice(at + 1)) === undefined;
    }),
  );
});

test('text that is no key is refused', () => {
  fc.assert(fc.property(fc.string(), (text) => readApiKey(text) === undefined));
});

test('no two keys are alike', () => {
  expect(new Set(Array.from({ length: 100 }, () => makeApiKey().plaintext)).size).toBe(100);
});

test('hashes are the same only when all of them is', () => {
  const [a, b] = [makeApiKey().secretHash, makeApiKey().secretHash];
  expect(sameHash(a, a)).toBe(true);
  expect(sameHash(a, b)).toBe(false);
  expect(sameHash(a, a.slice(2))).toBe(false);
});
