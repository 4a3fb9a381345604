import { endMarkOf } from './marks';

test.each([
  ['END OF SECTION', undefined],
  ['*** END OF SECTION ***', undefined],
  ['END OF SECTION 26 05 19', '260519'],
  ['End of Document 00 41 13', '004113'],
])('"%s" ends a section', (text, code) => {
  expect(endMarkOf(text)).toEqual({ number: code === undefined ? undefined : expect.objectContaining({ code }) });
});

test.each(['End of section drawings are at full size.', 'END CAPS', 'Section'])('"%s" does not', (text) => {
  expect(endMarkOf(text)).toBeUndefined();
});
