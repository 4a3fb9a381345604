import { mean } from './confidence';

/**
 * What of a result rests on OCR. Pages are 1-based and ascending. `mean_confidence` is the mean over the pages, from 0
 * to 1, null without any; `pages_not_read` are scanned pages whose text is unknown.
 */
export type OcrReport = { enabled: boolean; pages: number[]; mean_confidence: number | null; pages_not_read: number[] };

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
