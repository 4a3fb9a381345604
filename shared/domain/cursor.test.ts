import fc from 'fast-check';
import { makeCursor, readCursor } from './cursor';
import { newId } from './ids';

const scope = fc.string();

test('a cursor leads back to its place, in its own scope and in no other', () => {
  fc.assert(
    fc.property(scope, scope, (mine, other) => {
      fc.pre(mine !== other);
      const position = newId();
      const cursor = makeCursor(mine, position);
      expect(readCursor(mine, cursor)).toBe(position);
      expect(readCursor(other, cursor)).toBeUndefined();
    }),
  );
});

test('a cursor with any character changed, added or cut off is none', () => {
  const cursor = makeCursor('scope', newId());
  fc.assert(
    fc.property(fc.nat(cursor.length - 1), fc.constantFrom(...'aZ0-_='), (at, character) => {
      fc.pre(cursor[at] !== character);
      expect(readCursor('scope', cursor.slice(0, at) + character + cursor.slice(at + 1))).toBeUndefined();
      expect(readCursor('scope', cursor + character)).toBeUndefined();
      expect(readCursor('scope', cursor.slice(0, at))).toBeUndefined();
    }),
  );
});

test('the cursor of an id is short enough for a query string', () => {
  expect(makeCursor('scope', newId())).toHaveLength(79);
});

test('text that is no cursor is none', () => {
  fc.assert(fc.property(fc.string(), (text) => readCursor('scope', text) === undefined));
});

test('a cursor does not show its place in plain text', () => {
  const position = newId();
  expect(makeCursor('scope', position)).not.toContain(position);
});
