import { userSpace } from '../pdf/upright';
import type { Word } from '../pdf/words';
import type { Field, FieldBox } from './field';
import { boxOf, type Sheet } from './rows';

const OCR_SHARE = 0.97; // letters that OCR is sure of are wrong now and then

/** A value found in `words` of a page; what OCR was less sure of makes it less sure. */
export function fieldOf<Value>(
  value: Value,
  sure: number,
  words: readonly Word[],
  on: Sheet,
): Field<Value> & { page: number; bbox: FieldBox } {
  const box = userSpace(boxOf(words), on);
  const read = words.flatMap(({ confidence }) => confidence ?? []);
  const ocr = read.length === 0 ? 1 : OCR_SHARE * Math.min(...read);
  return {
    value,
    confidence: hundredth(sure * ocr),
    page: on.page,
    bbox: { x1: hundredth(box.left), y1: hundredth(box.bottom), x2: hundredth(box.right), y2: hundredth(box.top) },
    source: read.length === 0 ? 'text' : 'ocr',
  };
}

export const hundredth = (number: number): number => Math.round(number * 100) / 100;

/** The same field, so much surer or less sure; never wholly sure and never out of the question. */
export const weighed = <Value>(field: Field<Value>, share: number): Field<Value> => ({
  ...field,
  confidence: hundredth(Math.max(0.05, Math.min(0.99, field.confidence * share))),
});
