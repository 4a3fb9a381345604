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

test.each([
  ['the tag', tag],
  ['the tag, strong', strong],
  ['any', '*'],
  ['any, with spaces', ' * '],
  ['the tag, with spaces', ` ${tag} `],
  ['another and the tag', `"other", ${tag}`],
  ['the tag, strong, and another', `${strong},W/"other"`],
])('%s names it', (_, header) => {
  expect(namesEtag(header, tag)).toBe(true);
});

test.each([
  ['nothing', ''],
  ['another', '"other"'],
  ['that of another state', weakEtag('other')],
  ['the tag without quotes', tag.slice(3, -1)],
  ['the tag and more', `${tag}x`],
  ['a tag that has W/ within', strong.replace('"', '"W/')],
])('%s does not', (_, header) => {
  expect(namesEtag(header, tag)).toBe(false);
});
