import type { OcrReport } from '../../contract/pages-read';
import { mean } from './confidence';

/** The report on scans; undefined where there were none. `confidences` are those of the pages that OCR read, by page. */
export function ocrReport(
  enabled: boolean,
  confidences: ReadonlyMap<number, number>,
  notRead: readonly number[],
): OcrReport | undefined {
  if (confidences.size === 0 && notRead.length === 0) return undefined;
  return {
    enabled,
    pages: [...confidences.keys()].sort((a, b) => a - b),
    mean_confidence: confidences.size === 0 ? null : mean([...confidences.values()]),
    pages_not_read: [...notRead],
  };
}
