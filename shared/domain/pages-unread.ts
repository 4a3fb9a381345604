type PagesReport = { pages_failed: readonly unknown[]; ocr?: { pages_not_read: readonly number[] } | undefined };

/** How many pages gave no text for another reason than that they have none: those left out, and scans that OCR did not read. */
export const pagesUnread = ({ pages_failed, ocr }: PagesReport): number =>
  pages_failed.length + (ocr?.pages_not_read.length ?? 0);
