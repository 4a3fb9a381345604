import { splitNumbers } from './split-numbers';

/** Words 20 pixels a character wide, each `gap` pixels after the one before. */
const words = (texts: string[], gap: number) => {
  let x = 100;
  return texts.map((text) => {
    const word = { text, confidence: 90, bbox: { x0: x, y0: 0, x1: x + text.length * 20, y1: 30 } };
    x = word.bbox.x1 + gap;
    return word;
  });
};

const split = (texts: string[], gap = 10) => splitNumbers(words(texts, gap));

test.each([
  [['3212', '16', 'ASPHALT'], '32 12 16 ASPHALT'],
  [['SECTION', '3291', '13.11'], 'SECTION 32 91 13.11'],
  [['SECTION', '0157', '13:'], 'SECTION 01 57 13:'],
])('a lost space is found again: %j', (texts, numbers) => {
  expect(
    split(texts)
      .map(({ text }) => text)
      .join(' '),
  ).toBe(numbers);
});

test('each pair has its half of the box', () => {
  expect(split(['3212', '16']).map(({ bbox }) => [bbox.x0, bbox.x1])).toEqual([
    [100, 140],
    [140, 180],
    [190, 230],
  ]);
});

test.each([
  [['32', '1216'], 10], // an office's own style
  [['since', '2015', 'to'], 10],
  [['2015', '16'], 60], // two columns
])('other numbers stay: %j', (texts, gap) => {
  expect(split(texts, gap).map(({ text }) => text)).toEqual(texts);
});
