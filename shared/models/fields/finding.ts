import type { Citation } from '../../contract/extract-result';
import type { Field, FieldBox } from '../layout/field';
import { fieldOf, hundredth } from '../layout/place';
import type { Row, Sheet } from '../layout/rows';
import { userSpace } from '../pdf/upright';
import type { Word } from '../pdf/words';
import type { Scalar } from './typed-value';

export type Json = Scalar | null | Json[] | { [name: string]: Json };

/** A value, how sure it is the one asked for (0 to 1), and where it is printed. */
export type Finding<Value extends Json = Json> = { value: Value; confidence: number; citations: Citation[] };

/** A value that `words` of a page print; what OCR was less sure of makes it less sure. */
export function findingOf<Value extends Json>(
  value: Value,
  sure: number,
  words: readonly Word[],
  on: Sheet,
): Finding<Value> {
  const { confidence, page, bbox } = fieldOf(value, sure, words, on);
  const text = words.map((word) => word.text).join(' ');
  return { value, confidence, citations: [{ text, page, bbox }] };
}

/** A field of an invoice, as sure as it is `share` times, with what `rows` print in its place; undefined for what no page prints. */
export function findingFrom<Value extends Json>(
  field: Field<unknown> | null,
  value: Value | undefined,
  share: number,
  rows: readonly Row[],
): Finding<Value> | undefined {
  if (!field?.page || !field.bbox || value === undefined) return undefined;
  const { page, bbox, confidence } = field;
  return {
    value,
    confidence: hundredth(confidence * share),
    citations: [{ text: textIn(rows, page, bbox), page, bbox }],
  };
}

/** The words whose middle lies in a box of a page. */
function textIn(rows: readonly Row[], page: number, { x1, y1, x2, y2 }: FieldBox): string {
  const isIn = (word: Word, on: Sheet) => {
    const { left, bottom, right, top } = userSpace(word, on);
    const [x, y] = [(left + right) / 2, (bottom + top) / 2];
    return x1 <= x && x <= x2 && y1 <= y && y <= y2;
  };
  const onPage = rows.filter(({ on }) => on.page === page);
  const words = onPage.flatMap(({ words, on }) => words.filter((word) => isIn(word, on)));
  return words.map(({ text }) => text).join(' ');
}
