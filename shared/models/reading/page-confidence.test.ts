import { pageConfidence } from './page-confidence';

const pageOf = (texts: string[], confidence?: number) => ({
  page: 1,
  source: confidence === undefined ? ('text' as const) : ('ocr' as const),
  content: {
    words: texts.map((text) => ({ text, left: 0, bottom: 0, right: 1, top: 1, confidence })),
    box: { left: 0, bottom: 0, right: 612, top: 792 },
    rotation: 0 as const,
  },
});
const sentence = 'The contractor shall verify all dimensions and report every difference before work begins'.split(' ');
const text = [...sentence, ...sentence, ...sentence];
const shifted = text.map((word) => word.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 3)));

test('a text layer is trusted, but never wholly', () => {
  expect(pageConfidence(pageOf(text), false)).toBe(0.99);
});

test('characters that are none count against it', () => {
  expect(pageConfidence(pageOf(['abcd', '\ufffd\ufffd\ue000\u0001']), false)).toBe(0.5);
});

test('a font whose letters are shifted gives words of no language', () => {
  expect(pageConfidence(pageOf(shifted), false)).toBeLessThan(0.5);
});

test('numbers and capitals are words enough', () => {
  expect(pageConfidence(pageOf(Array(40).fill('HVAC')), false)).toBe(0.99);
});

test("OCR says itself how sure it was and is not where it read nothing, a blank page is surely blank, and a scan nobody read isn't", () => {
  expect(pageConfidence(pageOf(sentence, 0.8), false)).toBe(0.8);
  expect(pageConfidence(pageOf([], 0.8), false)).toBe(0);
  expect(pageConfidence(pageOf([]), false)).toBe(1);
  expect(pageConfidence(pageOf(['RECEIVED']), true)).toBe(0);
});
