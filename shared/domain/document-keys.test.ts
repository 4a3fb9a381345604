import { documentKey, incomingKey, resultPrefix, templateKey } from './document-keys';

test('uploads wait apart from what is kept, and what is kept lies under its days', () => {
  expect(incomingKey('a', 'd')).toBe('incoming/a/d.pdf');
  expect(documentKey(30, 'a', 'd')).toBe('kept/30d/a/d.pdf');
  expect(templateKey(30, 'a', 'j')).toBe('kept/30d/a/j.json');
  expect(resultPrefix(365, 'a', 'j')).toBe('kept/365d/a/j');
});
