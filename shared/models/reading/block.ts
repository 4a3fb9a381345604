import type { FieldBox } from '../layout/field';
import type { HeadingMark } from './heading-marks';
import type { TextLine } from './text-lines';

/** Where something stands: from its first page to its last (1-based); `bbox` is null where it is on more than one. */
export type Span = { page: number; pageEnd: number; bbox: FieldBox | null; confidence: number };

/** An item of a list: `level` is 0 for the outermost, `marker` as printed. */
export type Item = Span & { level: number; marker: string; text: string };

/** A part of a document in the order it is read. Texts are whole: lines joined, broken words mended. */
export type Block = Span &
  (
    | { kind: 'heading'; mark: HeadingMark; text: string }
    | { kind: 'text'; text: string }
    | { kind: 'list'; items: Item[] }
    | { kind: 'table'; bbox: FieldBox; headers: string[] | null; rows: string[][] }
  );

/** Where lines stand, and how sure they are together: their mean, longer ones counting for more. */
export function spanOf(lines: readonly TextLine[]): Span {
  const pages = lines.map(({ page }) => page);
  const [page, pageEnd] = [Math.min(...pages), Math.max(...pages)];
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  const sure = lines.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0);
  return {
    page,
    pageEnd,
    bbox: page === pageEnd ? around(lines.map(({ bbox }) => bbox)) : null,
    confidence: Math.round((100 * sure) / letters) / 100,
  };
}

export const around = (boxes: readonly FieldBox[]): FieldBox =>
  boxes.reduce((a, b) => ({
    x1: Math.min(a.x1, b.x1),
    y1: Math.min(a.y1, b.y1),
    x2: Math.max(a.x2, b.x2),
    y2: Math.max(a.y2, b.y2),
  }));

/** Around several, as sure as they are on average. */
export function spanAround(spans: readonly Span[]): Span {
  let [page, pageEnd, sure] = [Infinity, 0, 0];
  for (const span of spans) {
    page = Math.min(page, span.page);
    pageEnd = Math.max(pageEnd, span.pageEnd);
    sure += span.confidence;
  }
  const boxes = spans.flatMap(({ bbox }) => bbox ?? []);
  const bbox = page === pageEnd && boxes.length > 0 ? around(boxes) : null;
  return { page, pageEnd, bbox, confidence: Math.round((100 * sure) / spans.length) / 100 };
}
