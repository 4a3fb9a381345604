import { sha256 } from './sha256';

// the test vector of FIPS 180-4
test('the hash of a text is that of its bytes, in hex', () => {
  const hash = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect([sha256('abc'), sha256(Buffer.from('abc'))]).toEqual([hash, hash]);
  expect(sha256('ü')).toBe(sha256(Buffer.from([0xc3, 0xbc])));
});
