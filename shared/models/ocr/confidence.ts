import type { Word } from '../pdf/words';

/** How sure OCR was of these words, from 0 to 1 in hundredths; undefined when none of them was read by OCR. */
export function ocrConfidence(words: readonly Word[]): number | undefined {
  const read = words.flatMap(({ confidence }) => (confidence === undefined ? [] : [confidence]));
  return read.length === 0 ? undefined : mean(read);
}

export const mean = (confidences: readonly number[]): number =>
  Math.round((100 * confidences.reduce((sum, one) => sum + one, 0)) / confidences.length) / 100;
