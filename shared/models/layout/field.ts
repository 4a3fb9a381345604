/** A rectangle in PDF user space: points, origin bottom-left, before /Rotate. */
export type FieldBox = { x1: number; y1: number; x2: number; y2: number };

/**
 * A value with how sure it is, from 0 to 1. `page` (1-based) and `bbox` say where it is printed; null for one of the
 * embedded XML that no page shows.
 */
export type Field<Value = string> = {
  value: Value;
  confidence: number;
  page: number | null;
  bbox: FieldBox | null;
  source: 'text' | 'xml' | 'ocr';
};
