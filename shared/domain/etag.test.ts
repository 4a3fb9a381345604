import fc from 'fast-check';
import { namesEtag, weakEtag } from './etag';

test('the tag is that of the state: the same for equal states, another for others', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(weakEtag(a)).toMatch(/^W\/"[\w-]{22}"$/);
      expect(weakEtag(a) === weakEtag(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
  );
});

const tag = weakEtag('state');
const strong = tag.replace('W/', '');

test.each([tag, strong, '*', ` ${tag} `, `"other", ${tag}`, `${strong},W/"other"`])('%s names it', (header) => {
  expect(namesEtag(header, tag)).toBe(true);
});

test.each(['', '"other"', weakEtag('other'), tag.slice(3, -1), `${tag}x`])('%j does not', (header) => {
  expect(namesEtag(header, tag)).toBe(false);
});
