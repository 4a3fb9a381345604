import fc from 'fast-check';
import { pageOf } from './page';

const ids = fc.uniqueArray(fc.string({ unit: fc.constantFrom(...'abcdef_123'), minLength: 1 }), { maxLength: 30 });
const whole = (id: string) => id;

test('pages one after another are the list, once each, and say what is left of it', () => {
  fc.assert(
    fc.property(ids, fc.integer({ min: 1, max: 10 }), (entries, limit) => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = pageOf(entries, whole, { scope: 'a', limit, cursor });
        if (!page) throw new Error('a cursor of its own was not taken');
        seen.push(...page.entries);
        const { envelope } = page;
        expect(envelope).toMatchObject({
          total: entries.length,
          returnedCount: page.entries.length,
          hasMore: seen.length < entries.length,
          cursor: cursor ?? null,
          pageInfo: { hasPreviousPage: cursor !== undefined, hasNextPage: envelope.hasMore },
        });
        cursor = envelope.nextCursor ?? undefined;
      } while (cursor !== undefined);
      expect(seen).toEqual(entries);
    }),
  );
});

test('a cursor of another list, or of an entry that is gone, is not taken', () => {
  const first = pageOf(['a', 'b'], whole, { scope: 'mine', limit: 1, cursor: undefined });
  const cursor = first?.envelope.nextCursor ?? '';
  expect(pageOf(['a', 'b'], whole, { scope: 'mine', limit: 1, cursor })?.entries).toEqual(['b']);
  expect(pageOf(['a', 'b'], whole, { scope: 'other', limit: 1, cursor })).toBeUndefined();
  expect(pageOf(['b'], whole, { scope: 'mine', limit: 1, cursor })).toBeUndefined();
  expect(pageOf(['a', 'b'], whole, { scope: 'mine', limit: 1, cursor: 'nonsense' })).toBeUndefined();
});
