import { joinLines, wordsOf } from './join-lines';

const words = wordsOf(['Polycarbonate glazing, zinc-coated and non-', 'combustible', 'on site: pre-', 'formed']);

test.each([
  ['clear Poly-', 'carbonate sheet', 'clear Polycarbonate sheet'],
  ['made of spe-', 'cial steel', 'made of special steel'],
  ['all zinc-', 'coated steel', 'all zinc-coated steel'],
  ['Zinc-', 'Coated', 'Zinc-Coated'],
  ['4-', 'inch pipe', '4- inch pipe'],
  ['two', 'lines', 'two lines'],
  ['', 'alone', 'alone'],
])('"%s" and "%s" are "%s"', (text, more, joined) => {
  expect(joinLines(text, more, words)).toBe(joined);
});
