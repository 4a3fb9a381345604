import { eraseLeaders } from './leaders';

/** A white image at 300 dots an inch, with black rectangles of `[left, top, width, height]`. */
function imageOf(rectangles: [number, number, number, number][]) {
  const image = { width: 900, height: 100, dpi: 300, pixels: new Uint8Array(900 * 100).fill(255) };
  for (const [left, top, wide, tall] of rectangles) {
    for (let y = top; y < top + tall; y += 1) image.pixels.fill(0, y * 900 + left, y * 900 + left + wide);
  }
  return image;
}

const dots = (count: number, pitch: number, drift = 0): [number, number, number, number][] =>
  Array.from({ length: count }, (_, index) => [200 + index * pitch, 50 + Math.round(index * drift), 5, 5]);

const ink = ({ pixels }: { pixels: Uint8Array }) => pixels.filter((value) => value < 128).length;

test.each([
  ['close', dots(40, 12)],
  ['wide apart', dots(12, 30)],
  ['askew', dots(40, 12, 0.2)],
])('erases leader dots and says where they were: %s', (_name, leader) => {
  const letter: [number, number, number, number] = [100, 30, 8, 25];
  const image = imageOf([letter, ...leader]);
  expect(eraseLeaders(image)).toEqual([expect.objectContaining({ left: 200, top: 50, dots: leader.length })]);
  expect(ink(image)).toBe(8 * 25);
});

test('dots at the edges of the image are not taken for one another’s neighbours', () => {
  const left = Array.from({ length: 8 }, (_, index): [number, number, number, number] => [index * 12, 50, 5, 5]);
  const right = left.map(([x]): [number, number, number, number] => [895 - x, 49, 5, 5]);
  expect(eraseLeaders(imageOf([...left, ...right]))).toMatchObject([
    { left: 0, right: 89, dots: 8 },
    { left: 811, right: 900, dots: 8 },
  ]);
});

test('a dot at the height of two leaders goes on the one that ends nearer', () => {
  const row = (count: number, x: number, y: number) =>
    dots(count, 12).map(([left]): [number, number, number, number] => [left + x, y, 5, 5]);
  const upper = row(6, 0, 50);
  const lower = [...row(8, 6, 54), ...row(6, 100, 52)];
  expect(eraseLeaders(imageOf([...upper, ...lower]))).toMatchObject([
    { left: 200, top: 50, dots: 6 },
    { left: 206, top: 52, dots: 14 },
  ]);
});

test.each([
  ['an ellipsis', dots(3, 12)],
  ['full stops far apart', dots(8, 80)],
  ['a row of larger marks', dots(12, 40).map(([left, top]): [number, number, number, number] => [left, top, 20, 20])],
  ['a rule', [[100, 50, 600, 3] as [number, number, number, number]]],
])('leaves %s', (_name, marks) => {
  const image = imageOf(marks);
  const before = ink(image);
  expect(eraseLeaders(image)).toEqual([]);
  expect(ink(image)).toBe(before);
});
