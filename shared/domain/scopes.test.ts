import fc from 'fast-check';
import { permits, SCOPES } from './scopes';

test('a key may do what one of its scopes says, and nothing else', () => {
  fc.assert(
    fc.property(fc.subarray([...SCOPES]), fc.constantFrom(...SCOPES), (granted, required) => {
      expect(permits(granted, required)).toBe(granted.includes(required));
    }),
  );
});

test('a route that asks for no scope takes a key without any', () => {
  expect(permits([], 'any')).toBe(true);
});
