import fc from 'fast-check';
import { makeApiKey, readApiKey, sameHash } from './api-key';

test('a key that was made is read back as its id and its hash', () => {
  const { id, secretHash, plaintext } = makeApiKey();
  expect(plaintext).toMatch(/^pw_live_[0-9A-Za-z]{46}$|^pw_live_[0-9A-Za-z]{8}_[0-9A-Za-z]{38}$/);
  expect(readApiKey(plaintext)).toEqual({ id, secretHash });
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
