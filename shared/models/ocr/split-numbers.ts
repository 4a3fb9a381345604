import type { OcrWord } from './recognized';

const TWO_PAIRS = /^\d{4}$/;
const LAST_PAIR = /^\d{2}(?:\.\d{2})*\W?$/;

/**
 * Parts the pairs of a section number whose first space OCR lost: "3212 16" was printed "32 12 16", as no office writes
 * it the other way. The spaces in a number are narrower than those of a text whose words are spread over the line.
 */
export function splitNumbers(words: readonly OcrWord[]): OcrWord[] {
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    if (next === undefined || !TWO_PAIRS.test(word.text) || !LAST_PAIR.test(next.text)) return [word];
    const { x0, x1 } = word.bbox;
    if (next.bbox.x0 - x1 > (x1 - x0) / 4) return [word]; // further than a digit is wide
    const middle = (x0 + x1) / 2;
    return [
      { ...word, text: word.text.slice(0, 2), bbox: { ...word.bbox, x1: middle } },
      { ...word, text: word.text.slice(2), bbox: { ...word.bbox, x0: middle } },
    ];
  });
}
