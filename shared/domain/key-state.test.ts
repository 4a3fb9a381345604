import fc from 'fast-check';
import { keyState } from './key-state';

const second = fc.integer({ min: 0, max: 4_000_000_000 });

test('a key without an end is live at any time', () => {
  fc.assert(fc.property(second, (at) => keyState({}, at * 1000) === 'live'));
});

test('an expiring key is live before its second and not from then on', () => {
  fc.assert(
    fc.property(second, second, (at, expires_at) => {
      expect(keyState({ expires_at }, at * 1000)).toBe(at < expires_at ? 'live' : 'expired');
      expect(keyState({ expires_at }, expires_at * 1000)).toBe('expired');
      expect(keyState({ expires_at }, expires_at * 1000 - 1)).toBe('live');
    }),
  );
});

test('a revoked key stays revoked, whether or not it would have expired', () => {
  fc.assert(
    fc.property(second, fc.option(second, { nil: undefined }), (at, expires_at) => {
      expect(keyState({ revoked_at: '2026-01-01T00:00:00.000Z', expires_at }, at * 1000)).toBe('revoked');
    }),
  );
});
